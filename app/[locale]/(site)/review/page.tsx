import type { Metadata } from 'next'
import { getLocale, getMessages, getTimeZone, getTranslations } from 'next-intl/server'
import { BeginFault } from '@/components/begin-fault'
import { languageOf } from '@/components/language-of'
import { noteHref } from '@/components/links'
import { PageLinks } from '@/components/list/page-links'
import { readPage } from '@/components/list/read-query'
import { OpenExamNotice } from '@/components/open-exam-notice'
import { Forecast } from '@/components/review/forecast'
import { FreeHead } from '@/components/review/free-head'
import { SetAside } from '@/components/review/set-aside'
import { TodayHead } from '@/components/review/today-head'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import type { SittingId } from '@/lib/model/ids'
import { pageOf } from '@/lib/model/notes/listing'
import type { NoteLink } from '@/lib/model/notes/page'
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
  const [locale, learner, zone, t, params] = await Promise.all([
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
      <BeginFault kind={params.fault} about={t('fault')} />
      {review.due > 0 ? (
        <TodayHead review={review} today={today} lastDay={lastDay} />
      ) : (
        <NothingDue review={review} today={today} />
      )}
      <Forecast review={review} days={14} title={t('twoWeeks')} />
      <RestRows name="leeches" notes={review.leeches} page={readPage(params.leeches)} />
      <RestRows name="suspended" notes={review.suspended} page={readPage(params.suspended)} />
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

const ROWS_ON_A_PAGE = 20

type RestProps = { name: 'leeches' | 'suspended'; notes: NoteLink[]; page: number }

/** A part of the notes that should be read again, or of those that are set aside. */
async function RestRows({ name, notes, page: asked }: RestProps) {
  const [locale, t, list, { reviewLine }] = await Promise.all([
    getLocale(),
    getTranslations('review'),
    getTranslations('list'),
    getMessages(),
  ])
  if (notes.length === 0) return null
  const words = reviewLine.aside
  const { rows, page, pages } = pageOf(notes, asked, ROWS_ON_A_PAGE)
  return (
    <Section className="mb-11" id={name} title={t(name)} beside={t(`${name}Hint`)}>
      <ul className="rows">
        {rows.map(({ slug, title }) => (
          <li key={slug} className="flex flex-wrap items-center justify-between gap-x-4">
            <Link className="link" href={noteHref(locale, slug)} lang={languageOf(title)}>
              {title}
            </Link>
            <SetAside slug={slug} isResting={name === 'suspended'} words={words} />
          </li>
        ))}
      </ul>
      <PageLinks
        page={page}
        pages={pages}
        range={list('pageOf', { page, pages })}
        href={(to) => `/${locale}/review?${name}=${to}#${name}`}
      />
    </Section>
  )
}
