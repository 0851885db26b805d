import type { Metadata } from 'next'
import { getFormatter, getLocale, getTimeZone, getTranslations } from 'next-intl/server'
import { OpenExamNotice } from '@/components/open-exam-notice'
import { PlanDays } from '@/components/plan/plan-days'
import { PlanForm } from '@/components/plan/plan-form'
import { PlanRests, rangeOf } from '@/components/plan/plan-rests'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import type { PlanView } from '@/lib/model/plan-view'
import { dayIn } from '@/lib/quiz/day-in'
import { currentLearner } from '@/lib/server/learner/learner'
import { planView } from '@/lib/server/study/plan'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plan')
  return { title: t('title') }
}

export default async function PlanPage({ searchParams }: PageProps<'/[locale]/plan'>) {
  const [{ fault, kept }, locale, learner, zone, t, format] = await Promise.all([
    searchParams,
    getLocale(),
    currentLearner(),
    getTimeZone(),
    getTranslations('plan'),
    getFormatter(),
  ])
  const view = await planView(learner, locale)
  const { plan } = view
  const date =
    plan.examDate && format.dateTime(new Date(plan.examDate), { month: 'long', day: 'numeric', timeZone: 'UTC' })
  return (
    <>
      <PageHead
        over={
          <p className="over">
            <Link className="link" href={`/${locale}/progress`}>
              {t('toProgress')}
            </Link>
          </p>
        }
        title={date ? t('until', { date, n: plan.minutesADay }) : t('noDate', { n: plan.minutesADay })}
        under={view.openExam === null ? await outlook(view) : undefined}
      />
      {view.openExam !== null && <OpenExamNotice exam={view.openExam} page="plan" />}
      {fault !== undefined && <Notice role="alert">{t('fault')}</Notice>}
      {kept !== undefined && (
        <p className="mb-6 text-ink-soft" role="status">
          {t('kept')}
        </p>
      )}
      <div className="plan">
        <PlanForm view={view} today={dayIn(zone)(Date.now())} />
        {view.openExam === null && (
          <div>
            <PlanDays view={view} />
            <PlanRests view={view} />
          </div>
        )}
      </div>
    </>
  )
}

/** What comes of it: today's share, and how far the plan reaches. */
async function outlook({ plan, today, rests: [asPlanned] }: PlanView): Promise<string> {
  const t = await getTranslations('plan')
  const share = t('todayShare', { due: today.due, fresh: today.new, minutes: today.minutes })
  if (asPlanned?.memory == null) return share
  const { unmet, memory } = asPlanned
  const range = rangeOf(memory).replace('–', '\u2060–\u2060') // never parted at the end of a line
  return `${share} ${t(plan.examDate === null ? 'outlook' : 'outlookExam', { unmet, range })}`
}
