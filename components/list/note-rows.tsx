import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { noteHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { isSite } from '@/lib/model/addresses/static-site'
import type { ListedNote } from '@/lib/model/notes/listing'
import { type MarkWords, NoteMarks, OwnMarks } from './own-marks'

/** Notes with their folders, the learner's marks, numbers of questions and dates of change. */
export async function NoteRows({ notes }: { notes: ListedNote[] }) {
  const [locale, t, words] = await Promise.all([getLocale(), getTranslations('list'), markWords()])
  // A static site has no server to ask.
  const asked = isSite() ? [] : notes.filter(({ items }) => items > 0).map(({ slug }) => slug)
  return (
    <OwnMarks notes={asked} words={words}>
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
                {asked.includes(slug) && <NoteMarks note={slug} items={items} />}
                {items > 0 && t('items', { n: items })}
                {changed !== null && <Day date={changed} />}
              </span>
            )}
          </li>
        ))}
      </ul>
    </OwnMarks>
  )
}

async function Day({ date }: { date: string }) {
  const format = await getFormatter()
  return <small>{format.dateTime(new Date(date), { dateStyle: 'medium', timeZone: 'UTC' })}</small>
}

async function markWords(): Promise<MarkWords> {
  const t = await getTranslations('marks')
  return {
    right: t('rightWord'),
    partly: t('partlyWord'),
    wrong: t('wrongWord'),
    withheld: t('withheldWord'),
    unseen: t('unseenWord'),
  }
}

/** Shortens a long path to its first and last folder. The page of the folder shows the whole path. */
function shortPlace(place: string): string {
  const steps = place.split('/')
  return steps.length <= 3 ? steps.join(' / ') : [steps[0], '…', steps.at(-1)].join(' / ')
}
