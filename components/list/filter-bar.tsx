import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { isSite } from '@/lib/model/addresses/static-site'
import { ListForm } from './list-form'

type Props = {
  /** The address of the list that it filters. */
  path: string
  label: string
  words?: string
  /** Whether the list is on another page. */
  isElsewhere?: boolean
  children?: ReactNode
}

/** The filter of a list, with other controls beside it. A static site has none: its search finds notes. */
export async function FilterBar({ path, label, words = '', isElsewhere = false, children }: Props) {
  if (isSite()) return null
  const t = await getTranslations('list')
  return (
    <ListForm path={path} isLive={!isElsewhere} className="filter-bar">
      <input
        className="input"
        type="search"
        name="q"
        defaultValue={words}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
      />
      {children}
      <button className={isElsewhere ? 'btn' : 'btn without-script'} type="submit">
        {t('filterDo')}
      </button>
    </ListForm>
  )
}
