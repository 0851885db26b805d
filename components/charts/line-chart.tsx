import { BOTTOM, LEFT, ShareAxis, heightOf as y } from './share-axis'

interface Line {
  /** Shares from 0 to 1, evenly spaced. */
  line: number[]
  /** The label at its last point. */
  end: string
}

type Props = {
  /** What happens if the learner acts: solid, with its label above it. */
  above: Line
  /** What happens otherwise: dashed, with its label below it. */
  below: Line
  /** The labels below the two ends of the axis. */
  ends: [string, string]
  label: string
}

const RIGHT = 464
/** Lower than this, there is no room for a label under a line. */
const LOW = BOTTOM - 18

/** Two shares over time. */
export function LineChart({ above, below, ends, label }: Props) {
  return (
    <svg className="fig fig-wide" viewBox="0 0 480 184" width="100%" role="img" aria-label={label}>
      <ShareAxis right={RIGHT} />
      <path className="ink dashed" d={pathOf(below.line)} />
      <path className="pen" d={pathOf(above.line)} />
      <text className="strong" x={RIGHT} y={endOf(above) - 8} textAnchor="end">
        {above.end}
      </text>
      <text className="strong" x={RIGHT} y={endOf(below) + (endOf(below) < LOW ? 18 : -8)} textAnchor="end">
        {below.end}
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

function pathOf(line: number[]): string {
  const x = (index: number) => LEFT + (index / Math.max(1, line.length - 1)) * (RIGHT - LEFT)
  return line.map((share, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(share).toFixed(1)}`).join('')
}

const endOf = ({ line }: Line): number => y(line.at(-1) ?? 0)
