import { noteHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import { type ReviewWords, say } from '@/components/messages/say'
import type { CalendarDate } from '@/lib/model/study/plan'
import type { ReviewAsk, ReviewMarked } from '@/lib/model/study/review-view'
import { daysBetween } from '@/lib/quiz/calendar-dates'
import { dayIn } from '@/lib/quiz/day-in'
import { SetAside } from './set-aside'

/** What the lines of a review share. */
export interface ReviewPage {
  locale: Locale
  words: ReviewWords
  /** The learner's time zone, so that server and browser name the same days. */
  zone: string
  today: CalendarDate
}

const dateIn = (locale: Locale, date: CalendarDate) =>
  new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(new Date(date))

/** A day relative to another one: `yesterday`, `in 4 days`. */
const distanceIn = (locale: Locale, from: CalendarDate, to: CalendarDate) =>
  new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(daysBetween(from, to), 'day')

/**
 * Beside an unanswered question: when its note was last asked, and when it will be asked again after a right answer.
 */
export function AskLine({ ask, page: { locale, words, zone, today } }: { ask: ReviewAsk; page: ReviewPage }) {
  const last = ask.lastAt && dayIn(zone)(Date.parse(ask.lastAt))
  return (
    <aside className="aside review-ask" aria-label={words.memory}>
      <dl>
        <div>
          <dt>{words.last}</dt>
          <dd>{last === null ? words.first : `${dateIn(locale, last)} · ${distanceIn(locale, today, last)}`}</dd>
        </div>
        <div>
          <dt>{words.ifSureAndRight}</dt>
          <dd>{distanceIn(locale, today, ask.next.right.sure)}</dd>
        </div>
      </dl>
      {ask.retention !== null && (
        <p className="hide-small">{say(words.chance, { n: Math.round(ask.retention * 100) })}</p>
      )}
    </aside>
  )
}

/** When a note comes back, in few words: `again in 4 days`. */
export const againIn = ({ next }: ReviewMarked, { locale, words, today }: ReviewPage): string =>
  next <= today ? words.again : say(words.againIn, { when: distanceIn(locale, today, next) })

/** The same with the date, and whether the note may come before it. */
function nextIn({ next, againToday }: ReviewMarked, { locale, words, today }: ReviewPage): string {
  const date = dateIn(locale, next)
  if (againToday) return say(words.onceMore, { date })
  return next <= today ? words.again : date
}

/** Below a marked question: when its note will be asked again, also with another confidence. */
export function MarkedLine({ marked, page }: { marked: ReviewMarked; page: ReviewPage }) {
  const { note, otherwise, met, items, leech } = marked
  const { locale, words } = page
  return (
    <>
      <dl className="review-marked">
        <dt>{words.next}</dt>
        <dd>
          {nextIn(marked, page)}{' '}
          {otherwise && (
            <span className="inline-block text-ink-faint">
              {say(words.otherwise[otherwise.confidence], { date: dateIn(locale, otherwise.next) })}
            </span>
          )}
        </dd>
        <dt>{words.ofNote}</dt>
        <dd>
          <a className="link" href={noteHref(locale, note.slug)}>
            {note.title}
          </a>{' '}
          <span className="num text-ink-faint">
            {met}/{items}
          </span>
        </dd>
      </dl>
      {leech !== null && (
        <section className="leech" aria-labelledby={`leech-${note.slug}`}>
          <h3 id={`leech-${note.slug}`}>{say(words.leech, { n: leech })}</h3>
          <p>{words.leechAbout}</p>
          <div className="acts">
            <a className="btn" href={noteHref(locale, note.slug)}>
              {words.readNote}
            </a>
            <SetAside slug={note.slug} isResting={false} words={words.aside} />
          </div>
        </section>
      )}
    </>
  )
}
