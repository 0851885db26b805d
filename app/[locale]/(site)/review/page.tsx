import type { Metadata } from 'next'
import { getLocale, getMessages, getTimeZone, getTranslations } from 'next-intl/server'
import { BeginFault } from '@/components/begin-fault'
import { languageOf } from '@/components/language-of'
import { noteHref } from '@/components/links'
import { OpenExamNotice } from '@/components/open-exam-notice'
import { Forecast } from '@/components/review/forecast'
import { FreeHead } from '@/components/review/free-head'
import { type RestWords, SetAside } from '@/components/review/set-aside'
import { TodayHead } from '@/components/review/today-head'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import type { SittingId } from '@/lib/model/ids'
import type { NoteLink } from '@/lib/model/page'
import type { ReviewView } from '@/lib/model/review-view'
import { dayIn } from '@/lib/quiz/day-in'
import { currentLearner } from '@/lib/server/learner/learner'
import { lastDayOf, unreadNote } from '@/lib/server/library/home'
import { contents } from '@/lib/server/library/library'
import { reviewView } from '@/lib/server/study/review'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review')
  return { title: t('title') }
}

export default async function ReviewPage({ searchParams }: PageProps<'/[locale]/review'>) {
  const [locale, learner, zone, t, { fault }] = await Promise.all([
    getLocale(),
    currentLearner(),
    getTimeZone(),
    getTranslations('review'),
    searchParams,
  ])
  const [review, lastDay] = await Promise.all([reviewView(learner, locale), lastDayOf(learner, zone)])
  const today = dayIn(zone)(Date.now())
  if (review.openExam !== null) return <DuringExam exam={review.openExam} />
  if (lastDay === null) return <NothingYet />
  return (
    <>
      <BeginFault kind={fault} about={t('fault')} />
      {review.due > 0 ? (
        <TodayHead review={review} today={today} lastDay={lastDay} />
      ) : (
        <NothingDue review={review} today={today} />
      )}
      <Forecast review={review} days={14} title={t('twoWeeks')} />
      <Resting review={review} />
    </>
  )
}

async function NothingDue({ review, today }: Pick<Parameters<typeof FreeHead>[0], 'review' | 'today'>) {
  const [locale, learner] = await Promise.all([getLocale(), currentLearner()])
  const [next, { nameOf }] = await Promise.all([unreadNote(learner, locale), contents(locale)])
  return <FreeHead review={review} today={today} next={next} nameOf={nameOf} />
}

async function NothingYet() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('review')])
  return (
    <PageHead title={t('empty')} under={t('emptyAbout')}>
      <Link className="btn btn-ink" href={`/${locale}`}>
        {t('toFirst')}
      </Link>
    </PageHead>
  )
}

/** No review while an exam is open, since it could reveal answers to the exam. */
async function DuringExam({ exam }: { exam: SittingId }) {
  const t = await getTranslations('review')
  return (
    <>
      <PageHead title={t('title')} />
      <OpenExamNotice exam={exam} page="review" />
    </>
  )
}

/** The notes that should be read again, and the suspended ones. */
async function Resting({ review: { leeches, suspended } }: { review: ReviewView }) {
  const [t, messages] = await Promise.all([getTranslations('review'), getMessages()])
  const words = messages.reviewLine.aside
  return (
    <>
      {leeches.length > 0 && (
        <Section className="mb-11" id="leeches" title={t('leeches')} beside={t('leechesHint')}>
          <NoteRows notes={leeches} isResting={false} words={words} />
        </Section>
      )}
      {suspended.length > 0 && (
        <Section id="suspended" title={t('suspended')} beside={t('suspendedHint')}>
          <NoteRows notes={suspended} isResting words={words} />
        </Section>
      )}
    </>
  )
}

async function NoteRows({ notes, isResting, words }: { notes: NoteLink[]; isResting: boolean; words: RestWords }) {
  const locale = await getLocale()
  return (
    <ul className="rows">
      {notes.map(({ slug, title }) => (
        <li key={slug} className="flex flex-wrap items-center justify-between gap-x-4">
          <Link className="link" href={noteHref(locale, slug)} lang={languageOf(title)}>
            {title}
          </Link>
          <SetAside slug={slug} isResting={isResting} words={words} />
        </li>
      ))}
    </ul>
  )
}
