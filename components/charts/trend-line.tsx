'use client'
import type { TrendWeek } from '@/lib/model/study/progress-view'

const [WIDTH, HEIGHT, MARGIN] = [96, 24, 3]
/** In a week with fewer answers, a single one would move the share by half of the chart. */
const LEAST_ANSWERS = 3

type Props = { weeks: readonly TrendWeek[]; label: string }

/**
 * The share of right answers in each week, from none at the bottom to all at the top. Weeks with few answers are
 * skipped.
 */
export function TrendLine({ weeks, label }: Props) {
  const step = (WIDTH - 2 * MARGIN) / Math.max(1, weeks.length - 1)
  const points = weeks.flatMap(({ right, answers }, index) =>
    answers < LEAST_ANSWERS
      ? []
      : [{ x: MARGIN + index * step, y: HEIGHT - MARGIN - (right / answers) * (HEIGHT - 2 * MARGIN) }],
  )
  const last = points.at(-1)
  if (last === undefined || points.length < 2) return null
  return (
    <svg className="fig trend-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line className="axis" x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      <path className="ink" d={`M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`} />
      <rect className="ink-fill" x={last.x - 2.5} y={last.y - 2.5} width="5" height="5" />
    </svg>
  )
}
