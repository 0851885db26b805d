import { median } from '@/lib/quiz/median'

/** How long a question took; null if no time was recorded. */
export interface TimedItem {
  number: number
  ms: number | null
  isMissed: boolean
}

const TOP = 10
const FLOOR = 110
const LEFT = 43
const STEP = 30
const MINUTE = 60_000
/** The maximum number of grid lines, which are at whole minutes. */
const MOST_LINES = 4

const isTimed = (item: TimedItem): item is TimedItem & { ms: number } => item.ms !== null

/**
 * The bars of the times, in a box with a height of 132 units. The longest one reaches the top. Null with fewer than two
 * times.
 */
export function timeChart(items: readonly TimedItem[]) {
  const timed = items.filter(isTimed).sort((a, b) => a.ms - b.ms)
  const longest = timed.at(-1)
  if (longest === undefined || timed.length < 2) return null
  const highest = Math.max(longest.ms, MINUTE)
  const yOf = (ms: number) => FLOOR - ((FLOOR - TOP) * ms) / highest
  const medianMs = median(timed.map(({ ms }) => ms))
  const minutes = Math.floor(highest / MINUTE)
  const each = Math.ceil(minutes / MOST_LINES)
  const lines = Array.from({ length: Math.floor(minutes / each) }, (_, i) => (i + 1) * each)
  return {
    width: LEFT + items.length * STEP,
    medianMs,
    medianY: yOf(medianMs),
    longest,
    lines: lines.map((minutes) => ({ minutes, y: yOf(minutes * MINUTE) })),
    bars: items.map(({ number, ms, isMissed }, i) => {
      const y = yOf(ms ?? 0)
      return { number, isMissed, x: LEFT + i * STEP, y, height: FLOOR - y }
    }),
  }
}

export type TimeChart = NonNullable<ReturnType<typeof timeChart>>
