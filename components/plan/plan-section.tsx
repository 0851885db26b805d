import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { ReadinessRuler } from '@/components/progress/readiness'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { Blueprint } from '@/lib/model/blueprint'
import type { CalendarDate } from '@/lib/model/plan'
import type { PlanView } from '@/lib/model/study-view'
import { daysBetween } from '@/lib/quiz/calendar-dates'

type Props = { view: PlanView; exams: Blueprint[]; today: CalendarDate }

/** At home's side: how long it is to the exam, readiness for it, and today's share. */
export async function PlanSection({ view: { plan, readiness, today: share }, exams, today }: Props) {
  const [locale, t, words] = await Promise.all([getLocale(), getTranslations('plan'), getTranslations('readiness')])
  const exam = exams.find(({ id }) => id === plan.blueprint)
  const toPlan = (
    <Link className="link" href={`/${locale}/plan`}>
      {t('toPlan')}
    </Link>
  )
  return (
    <Section className="mb-10" id="plan" title={t('section')} beside={toPlan}>
      {plan.examDate === null ? (
        <p className="how">{t('none')}</p>
      ) : (
        <ExamDate date={plan.examDate} today={today} title={exam?.title ?? ''} />
      )}
      {readiness && exam && (
        <>
          <ReadinessRuler readiness={readiness} exam={exam} />
          {readiness.kind === 'not-yet' && <p className="how">{words('notYetShort')}</p>}
        </>
      )}
      <dl className="share-of-day">
        <dt>{t('share')}</dt>
        <dd>{t('minutes', { n: Math.round(share.minutes) })}</dd>
        <dt>{t('dueNew')}</dt>
        <dd className="num">
          {share.due} · {share.new}
        </dd>
      </dl>
    </Section>
  )
}

async function ExamDate({ date, today, title }: { date: CalendarDate; today: CalendarDate; title: string }) {
  const [t, format] = await Promise.all([getTranslations('plan'), getFormatter()])
  const left = daysBetween(today, date)
  const day = format.dateTime(new Date(date), { month: 'long', day: 'numeric', weekday: 'long', timeZone: 'UTC' })
  return (
    <>
      <p className="days-left">{left > 0 ? t('daysLeft', { n: left }) : left === 0 ? t('examToday') : t('examOver')}</p>
      <p className="mb-3.5 text-sm text-ink-soft">{title === '' ? day : t('on', { date: day, title })}</p>
    </>
  )
}
