import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { ItemId } from '@/lib/model/ids'
import { beginForm } from './begin-form'
import { ItemFields } from './item-fields'

type Props = { items: readonly ItemId[]; className: string; children: ReactNode }

/** Begins a practice with exactly these questions. A plain form that works without script. */
export async function RedoForm({ items, className, children }: Props) {
  const locale = await getLocale()
  return (
    <form {...beginForm(locale)}>
      <input type="hidden" name="kind" value="practice" />
      <ItemFields items={items} />
      <button className={className} type="submit">
        {children}
      </button>
    </form>
  )
}
