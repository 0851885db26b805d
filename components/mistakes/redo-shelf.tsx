import { getLocale, getTranslations } from 'next-intl/server'
import { beginForm } from '@/components/begin-form'
import type { Cause } from '@/lib/model/study/memo'
import { type Grouping, type MistakesView, MOST_REDONE } from '@/lib/model/study/mistakes'

type Props = { view: MistakesView; by: Grouping; cause: Cause | 'none' | null }

/** Begins a practice with the questions of a shelf. If they are too many for a sitting, they are redone in parts. */
export async function RedoShelf({ view: { shelf, count }, by, cause }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('mistakes')])
  const parts = Math.ceil(count / MOST_REDONE)
  const range = (part: number) => {
    return { first: (part - 1) * MOST_REDONE + 1, last: Math.min(part * MOST_REDONE, count) }
  }
  return (
    <form className="redo" {...beginForm(locale)}>
      <input type="hidden" name="kind" value="practice" />
      <input type="hidden" name="shelf" value={shelf} />
      <input type="hidden" name="by" value={by} />
      <input type="hidden" name="cause" value={cause ?? ''} />
      {parts > 1 && (
        <select className="input" name="part" aria-label={t('redoPart')}>
          {Array.from({ length: parts }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is identified by its number
            <option key={i} value={i + 1}>
              {t('redoRange', range(i + 1))}
            </option>
          ))}
        </select>
      )}
      <button className="btn btn-ink" type="submit">
        {parts > 1 ? t('redoSome', { n: count }) : t('redo', { n: count })}
      </button>
    </form>
  )
}
