import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { addressOf } from '@/lib/model/addresses/base-path'
import type { Weekday } from '@/lib/model/study/plan'
import type { PlanView } from '@/lib/model/study/plan-view'

const MINUTES = [10, 20, 30, 45, 60]
const WEEKDAYS: Weekday[] = [1, 2, 3, 4, 5, 6, 7]
/** Any Monday. Only its weekday is shown. */
const MONDAY = Date.UTC(2026, 10, 23)
const DAY_MS = 86_400_000
/** With fewer timed answers, a usual time is assumed instead of this learner's own. */
const ENOUGH_TIMED = 10

/** The exam to study for, its date and how long to study a day. A plain form that works without script. */
export async function PlanForm({ view, today }: { view: PlanView; today: string }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('plan')])
  const { plan, isMade } = view
  return (
    <form className="form plan-form" method="post" action={addressOf(`/${locale}/plan/keep`)}>
      <ExamField view={view} />
      <DateField examDate={plan.examDate} today={today} />
      <MinutesField view={view} />
      <DaysOff daysOff={plan.daysOff} />
      <fieldset>
        <legend>{t('streak')}</legend>
        <label className="choice">
          <input type="checkbox" name="streak" defaultChecked={plan.streak} />
          {t('streakOn')}
        </label>
      </fieldset>
      <button className="btn btn-ink" type="submit">
        {isMade ? t('change') : t('make')}
      </button>
    </form>
  )
}

/** Titles of exams may differ only at their end, so each is shown whole. */
async function ExamField({ view: { plan, blueprints } }: { view: PlanView }) {
  const t = await getTranslations('plan')
  const chosen = blueprints.find(({ id }) => id === plan.blueprint)?.id ?? ''
  return (
    <fieldset>
      <legend>{t('exam')}</legend>
      {[{ id: '', title: t('noExam') }, ...blueprints].map(({ id, title }) => (
        <label key={id} className="choice">
          <input type="radio" name="blueprint" value={id} defaultChecked={id === chosen} />
          <span lang={languageOf(title)}>{title}</span>
        </label>
      ))}
    </fieldset>
  )
}

async function DateField({ examDate, today }: { examDate: string | null; today: string }) {
  const t = await getTranslations('plan')
  const isOver = examDate !== null && examDate < today
  return (
    <div className="field">
      <label htmlFor="examDate">{t('examDate')}</label>
      <input
        className="input"
        id="examDate"
        name="examDate"
        type="date"
        min={isOver ? examDate : today} // a date that has passed may stay
        defaultValue={examDate ?? ''}
        aria-describedby="examDate-hint"
      />
      <p className="hint" id="examDate-hint">
        {t(isOver ? 'examDateOver' : 'examDateHint')}
      </p>
    </div>
  )
}

async function MinutesField({ view: { plan, secondsAQuestion, timedAnswers } }: { view: PlanView }) {
  const t = await getTranslations('plan')
  const choices = [...new Set([...MINUTES, plan.minutesADay])].sort((a, b) => a - b)
  return (
    <fieldset aria-describedby="minutes-hint">
      <legend>{t('minutesADay')}</legend>
      <div className="segments">
        {choices.map((minutes) => (
          <label key={minutes}>
            <input type="radio" name="minutesADay" value={minutes} defaultChecked={minutes === plan.minutesADay} />
            <span>{t('minutes', { n: minutes })}</span>
          </label>
        ))}
      </div>
      <p className="hint" id="minutes-hint">
        {t(timedAnswers < ENOUGH_TIMED ? 'usualSpeed' : 'speed', {
          seconds: Math.round(secondsAQuestion),
          minutes: plan.minutesADay,
          n: Math.round((plan.minutesADay * 60) / secondsAQuestion),
        })}
      </p>
    </fieldset>
  )
}

async function DaysOff({ daysOff }: { daysOff: Weekday[] }) {
  const [t, format] = await Promise.all([getTranslations('plan'), getFormatter()])
  const weekday = (day: Weekday, width: 'long' | 'short') =>
    format.dateTime(new Date(MONDAY + (day - 1) * DAY_MS), { weekday: width, timeZone: 'UTC' })
  return (
    <fieldset>
      <legend>{t('daysOff')}</legend>
      <div className="segments">
        {WEEKDAYS.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              name="daysOff"
              value={day}
              defaultChecked={daysOff.includes(day)}
              aria-label={weekday(day, 'long')}
            />
            <span>{weekday(day, 'short')}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
