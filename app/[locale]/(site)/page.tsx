import type { Metadata } from 'next'
import { getLocale, getMessages, getTimeZone, getTranslations } from 'next-intl/server'
import { BegunList } from '@/components/home/begun-list'
import { FirstQuestion } from '@/components/home/first-question'
import { HomeContents } from '@/components/home/home-contents'
import { HomeHead } from '@/components/home/home-head'
import { type Lead, leadOf } from '@/components/home/lead-of'
import { NewestNotes } from '@/components/home/newest-notes'
import { ReadingHome } from '@/components/home/reading-home'
import { PlanSection } from '@/components/plan/plan-section'
import { AnsweredLately } from '@/components/reports/answered-lately'
import { RegradedNotice } from '@/components/reports/regraded'
import { Forecast } from '@/components/review/forecast'
import { FreeHead } from '@/components/review/free-head'
import { TodayHead } from '@/components/review/today-head'
import { IndexRow } from '@/components/ui/index-row'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { isSite } from '@/lib/model/addresses/static-site'
import type { Blueprint } from '@/lib/model/blueprint'
import type { LearnerId } from '@/lib/model/ids'
import type { OwnHome } from '@/lib/model/study/home'
import type { ReviewView } from '@/lib/model/study/review-view'
import { dayIn } from '@/lib/quiz/day-in'
import { currentLearner } from '@/lib/server/learner/learner'
import { firstQuestion, ownHome, unreadNote } from '@/lib/server/library/home'
import { contents } from '@/lib/server/library/library'
import { indexNote, newestNotes, vaultStart } from '@/lib/server/library/vault'
import { alternatesOf } from '@/lib/server/outside/addresses'
import { countRegraded } from '@/lib/server/reports/regrades'
import { answeredLately } from '@/lib/server/reports/reports'
import { planToday } from '@/lib/server/study/plan'
import { reviewView } from '@/lib/server/study/review'

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('home')])
  return { title: t('title'), ...alternatesOf(locale, '') }
}

/** How many of the notes changed last are shown. */
const NEWEST = 5
/** How many exams are named, in each of two places. The page of exams has all of them. */
const MOST_EXAMS = 6

export default async function HomePage({ searchParams }: PageProps<'/[locale]'>) {
  const [locale, learner, zone, t] = await Promise.all([
    getLocale(),
    currentLearner(),
    getTimeZone(),
    getTranslations('home'),
  ])
  const [home, { size, exams: all, ...contained }] = await Promise.all([
    ownHome(learner, zone, locale),
    contents(locale),
  ])
  const exams = isSite() ? [] : all
  if (size.items === 0) return <ReadingSite />
  const today = dayIn(zone)(Date.now())
  const review = home.isNew ? null : await reviewView(learner, locale)
  return (
    <>
      {review === null ? (
        <Welcome turn={turnOf((await searchParams).other)} />
      ) : (
        <Head home={home} review={review} today={today} />
      )}
      <FromAuthors learner={learner} />
      <div className="two">
        <div>
          {review && <Ahead lead={leadOf(home, review, today)} review={review} />}
          <BegunList {...home} today={today} />
          <ExamList id="exams-first" className="hide-large mb-11" exams={exams} />
          <HomeContents
            {...contained}
            sections={home.topics}
            isNew={home.isNew}
            hint={home.isNew ? t('contentsSize', size) : t('contentsHint')}
          />
        </div>
        <Beside exams={exams} hasPlan={review !== null} today={today} />
      </div>
    </>
  )
}

type BesideProps = { exams: Blueprint[]; hasPlan: boolean; today: string }

/** The plan and the exams; without exams, the notes changed last. */
async function Beside({ exams, hasPlan, today }: BesideProps) {
  const [locale, learner, t] = await Promise.all([getLocale(), currentLearner(), getTranslations('home')])
  return (
    <aside aria-label={t('beside')}>
      {hasPlan && <PlanSection view={await planToday(learner, locale)} exams={exams} today={today} />}
      <ExamList id="exams" className="hide-small" exams={exams} />
      {exams.length === 0 && <NewestNotes notes={await newestNotes(NEWEST, locale)} />}
    </aside>
  )
}

/** Notices of what authors did since the last visit. */
async function FromAuthors({ learner }: { learner: LearnerId | null }) {
  return (
    <>
      <RegradedNotice n={await countRegraded(learner)} />
      <AnsweredLately n={await answeredLately(learner, Date.now())} />
    </>
  )
}

/** The home page of a vault without questions: its own first page, or its folders. */
async function ReadingSite() {
  const locale = await getLocale()
  const [index, start, newest, { topics, nameOf }] = await Promise.all([
    indexNote(locale),
    vaultStart(1, locale),
    newestNotes(NEWEST, locale),
    contents(locale),
  ])
  if (start.notes === 0) return <NoNotes />
  return <ReadingHome index={index} start={start} newest={newest} topics={topics} nameOf={nameOf} />
}

async function NoNotes() {
  const t = await getTranslations('home')
  return <PageHead title={t('noNotes')} under={t('noNotesAbout')} />
}

const turnOf = (other: string | string[] | undefined) => (/^\d{1,6}$/.test(String(other)) ? Number(other) : 0)

interface HeadProps {
  home: OwnHome
  review: ReviewView
  today: string
}

async function Head({ home, review, today }: HeadProps) {
  const { unfinished, lastDay } = home
  switch (leadOf(home, review, today)) {
    case 'due':
    case 'away':
      return <TodayHead review={review} today={today} lastDay={lastDay?.date ?? null} />
    case 'free':
      return <Free review={review} today={today} />
    default:
      return <HomeHead unfinished={unfinished!} />
  }
}

async function Free({ review, today }: Omit<HeadProps, 'home'>) {
  const [locale, learner] = await Promise.all([getLocale(), currentLearner()])
  const [next, { nameOf }] = await Promise.all([unreadNote(learner, locale), contents(locale)])
  return <FreeHead review={review} today={today} next={next} nameOf={nameOf} />
}

/** The coming days, if nothing is overdue or overdue notes were spread over them. */
async function Ahead({ lead, review }: { lead: Lead; review: ReviewView }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('review')])
  if (lead === 'free') return <Forecast review={review} days={7} title={t('week')} />
  if (lead !== 'away') return null
  const toPlan = (
    <Link className="link" href={`/${locale}/plan`}>
      {t('changeShare')}
    </Link>
  )
  return <Forecast review={review} days={7} title={t('spread')} beside={toPlan} />
}

/** The first visit: a sentence about the site, and a question to answer. */
async function Welcome({ turn }: { turn: number }) {
  const locale = await getLocale()
  const [t, messages, question] = await Promise.all([
    getTranslations('home'),
    getMessages(),
    firstQuestion(turn, locale),
  ])
  if (question === null) return <NoNotes />
  return (
    <>
      <PageHead title={t('firstTitle')} under={t('firstAbout')} />
      <div className="mb-16">
        <FirstQuestion
          key={question.item.id}
          question={question}
          otherHref={`/${locale}?other=${turn + 1}`}
          locale={locale}
          words={messages.question}
          ways={{ other: t('firstOther'), onwards: t('firstOnwards') }}
        />
      </div>
    </>
  )
}

type ExamListProps = { id: string; className: string; exams: Blueprint[] }

/** On phones it is above the contents, on wide pages beside them. */
async function ExamList({ id, className, exams }: ExamListProps) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('home')])
  if (exams.length === 0) return null
  return (
    <Section id={id} className={className} title={t('exams')}>
      <ul className="idx idx-long">
        {exams.slice(0, MOST_EXAMS).map(({ id: exam, title, items, minutes }) => (
          <IndexRow key={exam} href={`/${locale}/exams`} title={title} value={t('examSize', { items, minutes })} />
        ))}
      </ul>
      {exams.length > MOST_EXAMS && (
        <Link className="link inline-block py-2 text-sm" href={`/${locale}/exams`}>
          {t('allExams', { n: exams.length })}
        </Link>
      )}
    </Section>
  )
}
