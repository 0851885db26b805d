import type { Score } from '@/lib/model/result'

type Props = { score: Score; pass: number | null; label: string }

/** A share with its interval, from 0 to 1, and the pass line dashed. */
export function IntervalBar({ score, pass, label }: Props) {
  const x = (share: number) => (share * 300).toFixed(1)
  const [low, high] = score.interval
  const point = score.of === 0 ? null : score.right / score.of
  return (
    <svg className="bar" viewBox="0 0 300 20" preserveAspectRatio="none" role="img" aria-label={label}>
      <line className="axis" x1="0" x2="300" y1="10" y2="10" />
      <line className="span" x1={x(low)} x2={x(high)} y1="10" y2="10" />
      <line className="span" x1={x(low)} x2={x(low)} y1="6" y2="14" />
      <line className="span" x1={x(high)} x2={x(high)} y1="6" y2="14" />
      {point !== null && <path className="point" d={`M${x(point)} 10h.01`} />}
      {pass !== null && <line className="tick" x1={x(pass)} x2={x(pass)} y1="0" y2="20" />}
    </svg>
  )
}
