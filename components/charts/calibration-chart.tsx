import { LEFT, ShareAxis, heightOf as y } from './share-axis'

type Point = { name: string; count: string; share: number; interval: readonly [number, number]; fitting: number }

const RIGHT = 476

/** How often answers with each confidence were right. Ink is the estimate, the stroke of the pen is what would fit. */
export function CalibrationChart({ points, label }: { points: Point[]; label: string }) {
  const x = (index: number) => LEFT + ((index + 0.5) / points.length) * (RIGHT - LEFT)
  return (
    <svg className="fig fig-wide" viewBox="0 0 480 200" width="100%" role="img" aria-label={label}>
      <ShareAxis right={RIGHT} />
      {points.map(({ name, count, share, interval, fitting }, index) => (
        <g key={name}>
          <line className="pen" x1={x(index) - 30} x2={x(index) + 30} y1={y(fitting)} y2={y(fitting)} />
          <line className="ink" x1={x(index)} x2={x(index)} y1={y(interval[0])} y2={y(interval[1])} />
          <rect className="ink-fill" x={x(index) - 4} y={y(share) - 4} width="8" height="8" />
          <text className="strong" x={x(index) + 36} y={y(share) + 4}>
            {Math.round(share * 100)}%
          </text>
          <text className="strong" x={x(index)} y="172" textAnchor="middle">
            {name}
          </text>
          <text x={x(index)} y="193" textAnchor="middle">
            {count}
          </text>
        </g>
      ))}
    </svg>
  )
}
