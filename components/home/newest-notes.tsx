import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { noteHref } from '@/components/links'
import { queryHref } from '@/components/list/read-query'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { ListedNote } from '@/lib/model/notes/listing'

/** The notes changed last. Renders nothing if no note has a date. */
export async function NewestNotes({ notes }: { notes: ListedNote[] }) {
  const [locale, t, format] = await Promise.all([getLocale(), getTranslations('reading'), getFormatter()])
  if (notes.length === 0) return null
  const day = (date: string) => format.dateTime(new Date(date), { month: 'short', day: 'numeric', timeZone: 'UTC' })
  const all = queryHref(`/${locale}/notes`, { words: '', order: 'changed', letter: null, page: 1 })
  return (
    <Section
      className="mb-10"
      id="newest"
      title={t('newest')}
      beside={
        <Link className="link" href={all} aria-label={`${t('all')}: ${t('newest')}`}>
          {t('all')}
        </Link>
      }
    >
      <ul className="news">
        {notes.map(({ slug, title, lang, place, changed, isNew }) => (
          <li key={slug}>
            <time dateTime={changed!}>{day(changed!)}</time>
            <span>
              <Link href={noteHref(locale, slug)} lang={lang}>
                {title}
              </Link>
              <small>{[t(isNew ? 'isNew' : 'isChanged'), place.split('/').at(-1)].filter(Boolean).join(' · ')}</small>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
