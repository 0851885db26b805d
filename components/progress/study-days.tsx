import { getFormatter, getTranslations } from 'next-intl/server'
import { AsTable } from '@/components/charts/as-table'
import { STEPS, sizeOf } from '@/components/charts/day-sizes'
import { Level } from '@/components/charts/level'
import { drawnDays, StudyCalendar, WEEKS } from '@/components/charts/study-calendar'
import { Section } from '@/components/ui/section'
import type { CalendarDate } from '@/lib/model/study/plan'
import type { ProgressView, StudyDay } from '@/lib/model/study/progress-view'
import { plusDays, weekOf } from '@/lib/quiz/calendar-dates'

/** How many weeks have a bar. */
const WEEKS_OF_TIME = 6
const MONTH_AND_DAY = { month: 'short', day: 'numeric', timeZone: 'UTC' } as const

type DayParts = { month?: 'short' | 'long'; day?: 'numeric'; weekday?: 'narrow' }

interface Week {
  monday: string
  days: number
  answers: number
  minutes: number
}

type Props = Pick<ProgressView, 'days' | 'week'> & {
  today: CalendarDate
  /** Days in a row; null if the plan does not ask for them. */
  streak: number | null
}

/** The days with answers as a calendar, and the time spent by week. */
export async function StudyDays({ days: studied, week, today, streak }: Props) {
  const [t, format] = await Promise.all([getTranslations('progress'), getFormatter()])
  const day = (date: string, options: DayParts) => format.dateTime(new Date(date), { ...options, timeZone: 'UTC' })
  const days = drawnDays(studied, today)
  const busiest = days.reduce<StudyDay | null>((most, one) => (one.answers > (most?.answers ?? 0) ? one : most), null)
  const weeks = weeksOf(days, today)
  const label = busiest
    ? t('calendar', {
        weeks: WEEKS,
        days: days.length,
        busiest: day(busiest.date, { month: 'long', day: 'numeric' }),
        most: busiest.answers,
      })
    : t('noDays', { weeks: WEEKS })
  return (
    <Section id="days" title={t('days')} beside={t('daysOf', { weeks: WEEKS, days: days.length })}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a group of one picture is no fieldset */}
      <div className="chart-scroll from-end" tabIndex={0} role="group" aria-label={t('days')}>
        <StudyCalendar
          days={days}
          today={today}
          label={label}
          monthOf={(date) => day(date, { month: 'short' })}
          weekdayOf={(date) => day(date, { weekday: 'narrow' })}
        />
      </div>
      <SizeKey />
      <WeekBars weeks={weeks.slice(-WEEKS_OF_TIME)} />
      <p className="how">
        {streak !== null && `${t('streak', { n: streak })} `}
        {t('weekBy', week)} {t('timeHow')}
      </p>
      <WeekTable weeks={weeks} />
    </Section>
  )
}

function weeksOf(days: StudyDay[], today: string): Week[] {
  const last = weekOf(today)
  const mondays = Array.from({ length: WEEKS }, (_, i) => plusDays(last, -7 * (WEEKS - 1 - i)))
  return mondays.map((monday) => {
    const own = days.filter(({ date }) => weekOf(date) === monday)
    const sum = (of: (day: StudyDay) => number) => own.reduce((total, one) => total + of(one), 0)
    return { monday, days: own.length, answers: sum(({ answers }) => answers), minutes: sum(({ minutes }) => minutes) }
  })
}

const hoursOf = (minutes: number) => ({ h: Math.floor(Math.round(minutes) / 60), m: Math.round(minutes) % 60 })

async function WeekBars({ weeks }: { weeks: Week[] }) {
  const [t, format] = await Promise.all([getTranslations('progress'), getFormatter()])
  const most = Math.max(1, ...weeks.map(({ minutes }) => minutes))
  return (
    <ul className="week-bars">
      {weeks.map(({ monday, minutes }, index) => (
        <li key={monday}>
          <span>{index === weeks.length - 1 ? t('thisWeek') : format.dateTime(new Date(monday), MONTH_AND_DAY)}</span>
          <Level share={minutes / most} />
          <b>{t('duration', hoursOf(minutes))}</b>
        </li>
      ))}
    </ul>
  )
}

async function WeekTable({ weeks }: { weeks: Week[] }) {
  const [t, format] = await Promise.all([getTranslations('progress'), getFormatter()])
  return (
    <AsTable
      head={[t('week'), t('daysHead'), t('answersHead'), t('time')]}
      rows={weeks
        .filter(({ answers }) => answers > 0)
        .reverse()
        .map(({ monday, days, answers, minutes }) => ({
          key: monday,
          cells: [format.dateTime(new Date(monday), MONTH_AND_DAY), days, answers, t('duration', hoursOf(minutes))],
        }))}
    />
  )
}

/** What the sizes of the squares mean. */
async function SizeKey() {
  const t = await getTranslations('progress')
  const square = (answers: number) => {
    const size = sizeOf(answers) || 2
    return (
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <rect
          className={answers > 0 ? 'pen-fill' : 'dot'}
          x={8 - size / 2}
          y={8 - size / 2}
          width={size}
          height={size}
        />
      </svg>
    )
  }
  return (
    <p className="size-key">
      {square(0)} {t('none')}
      {STEPS.map((from, i) => {
        const next = STEPS[i + 1]
        return (
          <span key={from}>
            {square(from)} {next === undefined ? t('andMore', { from }) : `${from}–${next - 1}`}
          </span>
        )
      })}
    </p>
  )
}
