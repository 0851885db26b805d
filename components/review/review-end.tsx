import { getFormatter, getLocale, getMessages, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { noteHref, sittingHref } from '@/components/links'
import { RedoForm } from '@/components/redo-form'
import { Link } from '@/components/ui/link'
import { ListRow } from '@/components/ui/list-row'
import { Marks } from '@/components/ui/marks'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { isMarked } from '@/lib/model/feedback'
import type { ItemId } from '@/lib/model/ids'
import type { ShownMark, UnreadNote } from '@/lib/model/study/home'
import type { CalendarDate } from '@/lib/model/study/plan'
import type { ReviewLines, ReviewView } from '@/lib/model/study/review-view'
import type { ResultView } from '@/lib/model/view'
import { BeginReview } from './begin-review'
import { comingSentence } from './coming-day'
import { Forecast } from './forecast'
import { MoreToday, waitingSentence } from './more-today'

interface Props {
  view: ResultView
  lines: ReviewLines
  review: ReviewView
  unread: UnreadNote | null
  today: CalendarDate
}

const DAY = { month: 'short', day: 'numeric', timeZone: 'UTC' } as const

type Marked = { item: ItemId; mark: Exclude<ShownMark, null> }

/** The end of a review: its marks, and when its notes are asked again. It has no button to do more. */
export async function ReviewEnd({ view, lines, review, unread, today }: Props) {
  const [locale, t, messages] = await Promise.all([getLocale(), getTranslations('reviewEnd'), getMessages()])
  const marks = marksOf(view)
  return (
    <>
      <EndHead view={view} review={review} today={today} />
      <div className="halves">
        <Section id="marks" title={t('marks')} beside={t('right', { items: marks.length, right: rightOf(marks) })}>
          <p className="day-marks py-3">
            <Marks marks={marks.map(({ mark }) => mark)} words={messages.marks} />
          </p>
          <HeldNotes marks={marks} lines={lines} today={today} hasMore={review.due > 0} />
          <p className="text-sm">
            <Link className="link inline-block py-3" href={`${sittingHref(locale, view.sitting)}/result?paper`}>
              {t('paper')}
            </Link>
          </p>
        </Section>
        <More unread={unread} weakest={review.weakest} />
      </div>
      <div className="mt-14">
        <Forecast review={review} days={14} title={t('twoWeeks')} />
      </div>
    </>
  )
}

const marksOf = ({ items }: ResultView): Marked[] =>
  items
    .filter(({ response }) => response !== null)
    .map(({ item, feedback }) => ({ item, mark: isMarked(feedback) ? feedback.verdict : 'withheld' }))

const rightOf = (marks: Marked[]) => marks.filter(({ mark }) => mark === 'right').length

async function EndHead({ view, review, today }: Pick<Props, 'view' | 'review' | 'today'>) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('reviewEnd')])
  const marks = marksOf(view)
  const missed = marks.filter(({ mark }) => mark === 'wrong' || mark === 'partly')
  const seconds = Math.round(Object.values(view.elapsedMs).reduce<number>((sum, ms) => sum + (ms ?? 0), 0) / 1000)
  const [waiting, coming] = await Promise.all([waitingSentence(review), comingSentence(review.forecast, today)])
  return (
    <PageHead
      over={t('over', { n: marks.length, m: Math.floor(seconds / 60), s: seconds % 60 })}
      title={review.due > 0 ? t('more', { n: review.due }) : t('title')}
      under={[waiting, coming ?? t('nothingNext')].filter(Boolean).join(' ')}
    >
      <div className="begin">
        {review.due > 0 ? (
          <BeginReview locale={locale} className="btn">
            {t('goOn')}
          </BeginReview>
        ) : (
          <MoreToday review={review} />
        )}
        {missed.length > 0 && (
          <RedoForm items={missed.map(({ item }) => item)} className="btn">
            {t('redo', { n: missed.length })}
          </RedoForm>
        )}
      </div>
    </PageHead>
  )
}

interface HeldProps extends Pick<Props, 'lines' | 'today'> {
  marks: Marked[]
  /** Whether something of today's share is left. Otherwise no missed note comes once more. */
  hasMore: boolean
}

/** The notes of the review, and when each is asked again. */
async function HeldNotes({ marks, lines, today, hasMore }: HeldProps) {
  const [t, words, format] = await Promise.all([getTranslations('reviewEnd'), getTranslations('marks'), getFormatter()])
  return (
    <ul className="held">
      {marks.flatMap(({ item, mark }) => {
        const line = lines.marked[item]
        if (line === undefined) return []
        const next = line.againToday && hasMore ? today : line.next
        return [
          <li key={item}>
            <span lang={languageOf(line.note.title)}>{line.note.title}</span>
            <span className="text-sm text-ink-soft">{mark === 'withheld' ? t('withheld') : words(`${mark}Word`)}</span>
            <time className="num" dateTime={next}>
              {next <= today ? t('today') : format.dateTime(new Date(next), DAY)}
            </time>
          </li>,
        ]
      })}
    </ul>
  )
}

async function More({ unread, weakest }: { unread: UnreadNote | null; weakest: ReviewView['weakest'] }) {
  const [locale, t, review] = await Promise.all([getLocale(), getTranslations('reviewEnd'), getTranslations('review')])
  if (unread === null && weakest === null) return null
  const row = (note: { slug: UnreadNote['slug']; title: string }, facts: string) => (
    <ListRow
      key={note.slug}
      kind={t('note')}
      title={<span lang={languageOf(note.title)}>{note.title}</span>}
      facts={facts}
    >
      <Link className="link" href={noteHref(locale, note.slug)} aria-label={`${t('read')}: ${note.title}`}>
        {t('read')}
      </Link>
    </ListRow>
  )
  return (
    <Section id="more" title={t('ifMore')}>
      <ul className="rows">
        {unread && row(unread, review('noteSize', { minutes: unread.minutes, n: unread.items }))}
        {weakest && weakest.slug !== unread?.slug && row(weakest, t('weakest'))}
      </ul>
    </Section>
  )
}
