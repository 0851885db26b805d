import type { Metadata } from 'next'
import { getLocale, getTimeZone, getTranslations } from 'next-intl/server'
import { readPage } from '@/components/list/read-query'
import { OpenExamNotice } from '@/components/open-exam-notice'
import { Calibration } from '@/components/progress/calibration'
import { MonthAhead } from '@/components/progress/month-ahead'
import { ProgressHead } from '@/components/progress/progress-head'
import { Readiness } from '@/components/progress/readiness'
import { type AskedStandings, Standings } from '@/components/progress/standings'
import { StudyDays } from '@/components/progress/study-days'
import { Worth } from '@/components/progress/worth'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import type { SittingId } from '@/lib/model/ids'
import type { ProgressView } from '@/lib/model/study/progress-view'
import { dayIn } from '@/lib/quiz/day-in'
import { currentLearner } from '@/lib/server/learner/learner'
import { planToday } from '@/lib/server/study/plan'
import { progressView } from '@/lib/server/study/progress'
import { studyStreak } from '@/lib/server/study/study-streak'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('progress')
  return { title: t('title') }
}

export default async function ProgressPage({ searchParams }: PageProps<'/[locale]/progress'>) {
  const [locale, learner, zone] = await Promise.all([getLocale(), currentLearner(), getTimeZone()])
  const view = await progressView(learner, locale)
  if (view.openExam !== null) return <DuringExam exam={view.openExam} />
  if (learner === null || view.answers === 0) return <NothingYet />
  const [dateOf, now] = [dayIn(zone), Date.now()]
  const { plan } = await planToday(learner, locale)
  const streak = plan.streak ? await studyStreak(learner, plan.daysOff, dateOf, now) : null
  return (
    <>
      <ProgressHead view={view} />
      <Worth worth={view.worth} of={view.blueprint?.items ?? 0} />
      <div className="halves">
        <ReadinessSection view={view} />
        <Calibration words={view.calibration} />
      </div>
      <Standings {...view} asked={askedOf(await searchParams)} />
      <div className="halves">
        <MonthAhead {...view} notes={view.notes.length} />
        <StudyDays days={view.days} week={view.week} today={dateOf(now)} streak={streak} />
      </div>
    </>
  )
}

/** Anybody can write an address, so what it has otherwise is ignored. */
function askedOf({ notes, page, topics }: Awaited<PageProps<'/[locale]/progress'>['searchParams']>): AskedStandings {
  return {
    notes: typeof notes === 'string' ? { tag: notes, page: readPage(page) } : null,
    topics: topics === undefined ? null : readPage(topics),
  }
}

async function NothingYet() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('progress')])
  return (
    <PageHead title={t('empty')} under={t('emptyAbout')}>
      <Link className="btn btn-ink" href={`/${locale}`}>
        {t('toHome')}
      </Link>
    </PageHead>
  )
}

/** While an exam is open, nothing is shown that could reveal something about its questions. */
async function DuringExam({ exam }: { exam: SittingId }) {
  const t = await getTranslations('progress')
  return (
    <>
      <PageHead title={t('title')} />
      <OpenExamNotice exam={exam} page="progress" />
    </>
  )
}

async function ReadinessSection({ view: { readiness, blueprint } }: { view: ProgressView }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('progress')])
  if (readiness === null || blueprint === null) return null
  const toPlan = (
    <Link className="link" href={`/${locale}/plan`}>
      {t('toPlan')}
    </Link>
  )
  return (
    <Section id="readiness" title={t('readiness')} beside={toPlan}>
      <Readiness readiness={readiness} exam={blueprint} />
    </Section>
  )
}
