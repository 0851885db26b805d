import { getLocale, getTranslations } from 'next-intl/server'
import { noteHref } from '@/components/links'
import { IndexRow } from '@/components/ui/index-row'
import type { NoteSummary } from '@/lib/model/page'

/** Notes with the number of their questions. */
export async function NoteList({ notes }: { notes: NoteSummary[] }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('count')])
  return (
    <ul className="idx">
      {notes.map(({ slug, title, items }) => (
        <IndexRow key={slug} href={noteHref(locale, slug)} title={title} value={t('items', { n: items })} />
      ))}
    </ul>
  )
}
