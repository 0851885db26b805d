import { rulerTicks } from './time-left'

/** Time as a ruler that is used up, with a mark for each minute. It has no alarming colour. */
export function Ruler({ minutes, leftMs }: { minutes: number; leftMs: number }) {
  const usedX = 1000 * (1 - leftMs / 60_000 / minutes)
  return (
    <svg className="ruler" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">
      <line x1={usedX.toFixed(1)} x2="999" y1="1" y2="1" strokeWidth="2.5" />
      {rulerTicks(minutes, leftMs).map(({ x, isLong, isUsed }) => (
        <line
          key={x}
          className={isUsed ? 'used' : undefined}
          x1={Math.min(Math.max(x, 1), 999)}
          x2={Math.min(Math.max(x, 1), 999)}
          y1="0"
          y2={isLong ? 12 : 6}
          strokeWidth="1"
        />
      ))}
    </svg>
  )
}
