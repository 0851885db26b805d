import type { StudyDay } from '@/lib/model/study/progress-view'
import { daysBetween, plusDays, weekOf } from '@/lib/quiz/calendar-dates'
import { CELL } from './day-sizes'
import { DaySquares } from './day-squares'

export const WEEKS = 22
/** Space for the names of months above and of weekdays at the side. */
const [LEFT, TOP] = [34, 22]
/** The Monday with which the calendar begins. */
const firstDay = (today: string): string => plusDays(weekOf(today), -7 * (WEEKS - 1))

/** The days that the calendar has squares for. */
export const drawnDays = (days: StudyDay[], today: string): StudyDay[] =>
  days.filter(({ date }) => date >= firstDay(today) && date <= today)

type Props = {
  days: StudyDay[]
  today: string
  label: string
  monthOf: (date: string) => string
  weekdayOf: (date: string) => string
}

/** A calendar. The size of a square tells how much was answered on a day, a dot means none. Colour has no meaning. */
export function StudyCalendar({ days, today, label, monthOf, weekdayOf }: Props) {
  const first = firstDay(today)
  const answersOn = new Map(days.map(({ date, answers }) => [date, answers]))
  const dates = Array.from({ length: daysBetween(first, today) + 1 }, (_, i) => plusDays(first, i))
  const mondays = dates.filter((_, i) => i % 7 === 0)
  // If only one week of a month is shown, there is no space for its name.
  const startsMonth = (monday: string, i: number) =>
    (i === 0 || monthOf(monday) !== monthOf(plusDays(monday, -7))) && monthOf(monday) === monthOf(plusDays(monday, 7))
  const width = LEFT + WEEKS * CELL
  return (
    <svg className="fig" viewBox={`0 0 ${width} ${TOP + 7 * CELL}`} width={width} role="img" aria-label={label}>
      {mondays.map((monday, i) =>
        startsMonth(monday, i) ? (
          <text key={monday} x={LEFT + i * CELL} y="12">
            {monthOf(monday)}
          </text>
        ) : null,
      )}
      {[1, 3, 5].map((row) => (
        <text key={row} x="0" y={TOP + row * CELL + 14}>
          {weekdayOf(plusDays(first, row))}
        </text>
      ))}
      <DaySquares answers={dates.map((date) => answersOn.get(date) ?? 0)} left={LEFT} top={TOP} />
    </svg>
  )
}
