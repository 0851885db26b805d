import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { ReadinessRuler } from '@/components/progress/readiness'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { Blueprint } from '@/lib/model/blueprint'
import type { CalendarDate } from '@/lib/model/study/plan'
import type { PlanToday } from '@/lib/model/study/plan-view'
import type { MissingBasis } from '@/lib/model/study/readiness-view'
import { daysBetween } from '@/lib/quiz/calendar-dates'

type Props = { view: PlanToday; exams: Blueprint[]; today: CalendarDate }

/** The plan on the home page: the time until the exam, the readiness for it, and today's share. */
export async function PlanSection({ view: { plan, readiness, share }, exams, today }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('plan')])
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
          {readiness.kind === 'not-yet' && <NotYet missing={readiness.missing[0]} />}
        </>
      )}
      {share && (
        <dl className="share-of-day">
          <dt>{t('done')}</dt>
          <dd>{t('doneOf', { done: Math.round(share.doneMinutes), of: plan.minutesADay })}</dd>
          <dt>{t('dueNew')}</dt>
          <dd className="num">
            {share.due} · {share.new}
          </dd>
        </dl>
      )}
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

/** The first thing missing to compute readiness. */
async function NotYet({ missing }: { missing: MissingBasis | undefined }) {
  const t = await getTranslations('readiness')
  if (missing === undefined) return <p className="how">{t('notYetShort')}</p>
  const { what, domain, have, need } = missing
  return (
    <p className="how">
      {t('notYetShort')} {t(`need.${what}`, { need, domain: domain ?? '' })}: {t(`have.${what}`, { have, need })}.
    </p>
  )
}
