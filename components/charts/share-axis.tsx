/** The edges of a chart of shares, in the units of its view box. */
const TOP = 20
export const [LEFT, BOTTOM] = [44, 150]

/** The position of a share from 0 to 1. */
export const heightOf = (share: number): number => BOTTOM - share * (BOTTOM - TOP)

/** Lines at 100 %, 50 % and 0 %, from `LEFT` to `right`. */
export function ShareAxis({ right }: { right: number }) {
  return [1, 0.5, 0].map((share) => (
    <g key={share}>
      <line className={share === 0 ? 'edge' : 'axis'} x1={LEFT} x2={right} y1={heightOf(share)} y2={heightOf(share)} />
      <text x={LEFT - 8} y={heightOf(share) + 4} textAnchor="end">
        {share === 0 ? '0%' : share * 100}
      </text>
    </g>
  ))
}
