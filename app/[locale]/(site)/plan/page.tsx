import type { Metadata } from 'next'
import { getFormatter, getLocale, getTimeZone, getTranslations } from 'next-intl/server'
import { PlanDays } from '@/components/plan/plan-days'
import { PlanForm } from '@/components/plan/plan-form'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
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
  const { plan, today } = view
  const date =
    plan.examDate && format.dateTime(new Date(plan.examDate), { month: 'long', day: 'numeric', timeZone: 'UTC' })
  return (
    <>
      <PageHead
        title={date ? t('until', { date, n: plan.minutesADay }) : t('noDate', { n: plan.minutesADay })}
        under={t('todayShare', { due: today.due, fresh: today.new, minutes: Math.round(today.minutes) })}
      />
      {fault !== undefined && <Notice role="alert">{t('fault')}</Notice>}
      {kept !== undefined && (
        <p className="mb-6 text-ink-soft" role="status">
          {t('kept')}
        </p>
      )}
      <div className="plan">
        <PlanForm view={view} today={dayIn(zone)(Date.now())} />
        <PlanDays view={view} />
      </div>
    </>
  )
}
