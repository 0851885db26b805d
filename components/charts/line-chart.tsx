import { LEFT, ShareAxis, heightOf as y } from './share-axis'

type Props = {
  /** Shares from 0 to 1, evenly spaced. */
  line: number[]
  /** The labels below its two ends. */
  ends: [string, string]
  /** The label beside its last point. */
  last: string
  label: string
}

const RIGHT = 464

/** A share over time. Dashed, because it is predicted. */
export function LineChart({ line, ends, last, label }: Props) {
  const x = (index: number) => LEFT + (index / Math.max(1, line.length - 1)) * (RIGHT - LEFT)
  const path = line.map((share, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(share).toFixed(1)}`)
  return (
    <svg className="fig fig-wide" viewBox="0 0 480 184" width="100%" role="img" aria-label={label}>
      <ShareAxis right={RIGHT} />
      <path className="ink dashed" d={path.join('')} />
      <text className="strong" x={RIGHT} y={y(line.at(-1) ?? 0) - 8} textAnchor="end">
        {last}
      </text>
      <text x={LEFT} y="174">
        {ends[0]}
      </text>
      <text x={RIGHT} y="174" textAnchor="end">
        {ends[1]}
      </text>
    </svg>
  )
}
