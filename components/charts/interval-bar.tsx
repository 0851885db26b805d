'use client'
type Props = {
  /** Shares from 0 to 1, like the next two; null if nothing is known yet. The ruler is then empty. */
  interval: readonly [low: number, high: number] | null
  point: number | null
  pass: number | null
  label: string
}

/** A share with its interval on a ruler from 0 to 1. The pass mark is dashed. */
export function IntervalBar({ interval, point, pass, label }: Props) {
  const x = (share: number) => (share * 300).toFixed(1)
  return (
    <svg className="bar" viewBox="0 0 300 20" preserveAspectRatio="none" role="img" aria-label={label}>
      <line className="axis" x1="0" x2="300" y1="10" y2="10" />
      {interval && <path className="span" d={spanOf(x(interval[0]), x(interval[1]))} />}
      {point !== null && <path className="point" d={`M${x(point)} 10h.01`} />}
      {pass !== null && <line className="tick" x1={x(pass)} x2={x(pass)} y1="0" y2="20" />}
    </svg>
  )
}

/** A line with an end at both sides. */
const spanOf = (low: string, high: string) => `M${low} 10H${high}M${low} 6v8M${high} 6v8`
