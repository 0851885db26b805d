import type { Metadata } from 'next'
import { getFormatter, getLocale, getTimeZone, getTranslations } from 'next-intl/server'
import { OpenExamNotice } from '@/components/open-exam-notice'
import { endsAtExam } from '@/components/plan/ends-at-exam'
import { PlanDays } from '@/components/plan/plan-days'
import { PlanForm } from '@/components/plan/plan-form'
import { PlanRests, rangeOf } from '@/components/plan/plan-rests'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import type { CalendarDate } from '@/lib/model/study/plan'
import type { PlanView } from '@/lib/model/study/plan-view'
import { dayIn } from '@/lib/quiz/day-in'
import { isOff } from '@/lib/quiz/plan/days-of-plan'
import { currentLearner } from '@/lib/server/learner/learner'
import { planView } from '@/lib/server/study/plan'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plan')
  return { title: t('title') }
}

export default async function PlanPage({ searchParams }: PageProps<'/[locale]/plan'>) {
  const [{ fault, kept }, locale, learner, zone, t] = await Promise.all([
    searchParams,
    getLocale(),
    currentLearner(),
    getTimeZone(),
    getTranslations('plan'),
  ])
  const view = await planView(learner, locale)
  const today = dayIn(zone)(Date.now())
  return (
    <>
      <PageHead
        over={<ToProgress />}
        title={await headline(view, today)}
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
        <PlanForm view={view} today={today} />
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

async function ToProgress() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('plan')])
  return (
    <p className="over">
      <Link className="link" href={`/${locale}/progress`}>
        {t('toProgress')}
      </Link>
    </p>
  )
}

async function headline({ plan: { examDate, minutesADay: n } }: PlanView, today: CalendarDate): Promise<string> {
  const [t, format] = await Promise.all([getTranslations('plan'), getFormatter()])
  if (!examDate) return t('noDate', { n })
  const date = format.dateTime(new Date(examDate), { month: 'long', day: 'numeric', timeZone: 'UTC' })
  if (examDate < today) return t('overSince', { date, n })
  return examDate === today ? t('onExamDay', { n }) : t('until', { date, n })
}

/** What follows from the plan: today's share, and what is known at its end. */
async function outlook({ plan, today, days, rests: [asPlanned] }: PlanView): Promise<string> {
  const t = await getTranslations('plan')
  const isFreeDay = days[0] !== undefined && isOff(plan, days[0].date)
  const share = isFreeDay
    ? t('offToday')
    : t('todayShare', { due: today.due, fresh: today.new, minutes: today.minutes })
  if (asPlanned?.memory == null) return share
  const { unmet, memory } = asPlanned
  const range = rangeOf(memory).replace('–', '\u2060–\u2060') // no line break inside
  return `${share} ${t(endsAtExam({ plan, days }) ? 'outlookExam' : 'outlook', { n: days.length, unmet, range })}`
}
