'use client'
import { CELL, sizeOf } from './day-sizes'

type Props = {
  /** The number of answers on each day. The first one is a Monday. */
  answers: readonly number[]
  left: number
  top: number
}

/** The days of a calendar, in a column for each week. Two paths draw a week: a square for each day would have four times the bytes. */
export function DaySquares({ answers, left, top }: Props) {
  const weeks = Array.from({ length: Math.ceil(answers.length / 7) }, (_, i) => answers.slice(7 * i, 7 * i + 7))
  return weeks.map((week, i) => {
    const squaresOf = (isDrawn: (n: number) => boolean) =>
      week.map((n, row) => (isDrawn(n) ? square(sizeOf(n) || 2, left + i * CELL, top + row * CELL) : '')).join('')
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place
      <g key={i}>
        <path className="dot" d={squaresOf((n) => n === 0)} />
        <path className="pen-fill" d={squaresOf((n) => n > 0)} />
      </g>
    )
  })
}

/** In the middle of a cell. */
function square(size: number, x: number, y: number): string {
  const margin = (CELL - size) / 2
  return `M${x + margin} ${y + margin}h${size}v${size}h-${size}z`
}
