import type { StudyDay } from '@/lib/model/study/progress-view'
import { daysBetween, plusDays, weekOf } from '@/lib/quiz/calendar-dates'

export const WEEKS = 22
const CELL = 20
/** Space for the names of months above and of weekdays at the side. */
const [LEFT, TOP] = [34, 22]
/** The width of a square, by the least number of answers. */
const SIZES = [
  [21, 16],
  [13, 12],
  [6, 8],
  [1, 4],
] as const

export const sizeOf = (answers: number): number => SIZES.find(([from]) => answers >= from)?.[1] ?? 0
export const STEPS = SIZES.map(([from]) => from).reverse()

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
      {dates.map((date, i) => (
        <DaySquare key={date} column={Math.floor(i / 7)} row={i % 7} answers={answersOn.get(date) ?? 0} />
      ))}
    </svg>
  )
}

function DaySquare({ column, row, answers }: { column: number; row: number; answers: number }) {
  const size = sizeOf(answers) || 2
  const [x, y] = [LEFT + column * CELL + (CELL - size) / 2, TOP + row * CELL + (CELL - size) / 2]
  return <rect className={answers > 0 ? 'pen-fill' : 'dot'} x={x} y={y} width={size} height={size} />
}
