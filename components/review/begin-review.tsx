import type { ReactNode } from 'react'
import { beginForm } from '@/components/begin-form'
import type { Locale } from '@/components/messages/locales'
import { Key } from '@/components/ui/key'

type Props = {
  locale: Locale
  className: string
  count?: number
  /** Whether the key R presses it. Only one button of a page may have it. */
  hasKey?: boolean
  children: ReactNode
}

/** Begins today's review with one press. A plain form that works before hydration and without script. */
export function BeginReview({ locale, className, count, hasKey, children }: Props) {
  return (
    <form {...beginForm(locale)}>
      <input type="hidden" name="kind" value="review" />
      {count !== undefined && <input type="hidden" name="count" value={count} />}
      <button className={className} type="submit" aria-keyshortcuts={hasKey ? 'R' : undefined}>
        {children}
        {hasKey && <Key>R</Key>}
      </button>
    </form>
  )
}
