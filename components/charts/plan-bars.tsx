import type { PlanDay } from '@/lib/model/study/plan-view'

const [STEP, TOP, BOTTOM] = [34, 28, 132]

type Props = {
  days: PlanDay[]
  minutesADay: number
  /** The labels of the daily share, of days off, and of the exam if it follows the last day. */
  words: { line: string; off: string; exam: string | null }
  isOff: (date: string) => boolean
  dayOf: (date: string) => string
  weekdayOf: (date: string) => string
  label: string
}

/** A bar for each day, up to the line of the daily share. Reviews are filled, new questions are outlined above them. */
export function PlanBars({ days, minutesADay, words, isOff, dayOf, weekdayOf, label }: Props) {
  const end = days.length * STEP
  const width = end + (words.exam === null ? 0 : STEP + 8)
  const most = Math.max(minutesADay, ...days.map(({ minutes }) => minutes))
  const y = (minutes: number) => BOTTOM - (minutes / most) * (BOTTOM - TOP)
  return (
    <svg className="fig" viewBox={`0 0 ${width} 172`} width={width} role="img" aria-label={label}>
      <line className="share" x1="0" x2={width} y1={y(minutesADay)} y2={y(minutesADay)} />
      <text x="0" y={y(minutesADay) - 7}>
        {words.line}
      </text>
      <line className="edge" x1="0" x2={width} y1={BOTTOM} y2={BOTTOM} />
      {days.map((day, index) => (
        <g key={day.date} transform={`translate(${index * STEP} 0)`}>
          {isOff(day.date) ? <DayOff>{words.off}</DayOff> : <DayBar day={day} y={y} />}
          <text className={index === 0 ? 'strong' : undefined} x={STEP / 2} y="149" textAnchor="middle">
            {dayOf(day.date)}
          </text>
          <text x={STEP / 2} y="166" textAnchor="middle">
            {weekdayOf(day.date)}
          </text>
        </g>
      ))}
      {words.exam !== null && (
        <>
          <line className="ink" x1={end + 4} x2={end + 4} y1={TOP - 8} y2={BOTTOM} />
          <text className="strong" x={end + 10} y={TOP + 18}>
            {words.exam}
          </text>
        </>
      )}
    </svg>
  )
}

function DayOff({ children }: { children: string }) {
  return (
    <text x={STEP / 2} y={BOTTOM - 8} textAnchor="middle">
      {children}
    </text>
  )
}

function DayBar({ day, y }: { day: PlanDay; y: (minutes: number) => number }) {
  const [top, middle] = [y(day.minutes), y((day.minutes * day.due) / Math.max(1, day.due + day.new))]
  return (
    <>
      <rect className="pen-fill" x="6" width={STEP - 12} y={middle} height={BOTTOM - middle} />
      {day.new > 0 && <rect className="pen-outline" x="6.75" width={STEP - 13.5} y={top} height={middle - top} />}
    </>
  )
}
