import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { noteHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import type { ListedNote } from '@/lib/model/listing'

/** Notes with their folders, numbers of questions and dates of change. */
export async function NoteRows({ notes }: { notes: ListedNote[] }) {
  const [locale, t, format] = await Promise.all([getLocale(), getTranslations('list'), getFormatter()])
  const day = (date: string) => format.dateTime(new Date(date), { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <ul className="note-rows">
      {notes.map(({ slug, title, lang, place, items, changed }) => (
        <li key={slug}>
          <span>
            <Link href={noteHref(locale, slug)} lang={lang}>
              {title}
            </Link>
            {place !== '' && <small>{shortPlace(place)}</small>}
          </span>
          {(items > 0 || changed !== null) && (
            <span className="end">
              {items > 0 && t('items', { n: items })}
              {changed !== null && <small>{day(changed)}</small>}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Shortens a long path to its first and last folder. The page of the folder shows the whole path. */
function shortPlace(place: string): string {
  const steps = place.split('/')
  return steps.length <= 3 ? steps.join(' / ') : [steps[0], '…', steps.at(-1)].join(' / ')
}
