import type { DueDay } from '@/lib/model/review-view'

/**
 * Spreads due notes over days: no day has more than today's share, and what does not fit waits for the next day.
 * @param share  how many are asked today
 */
export function spreadDue(forecast: readonly DueDay[], share: number): DueDay[] {
  const most = share < (forecast[0]?.due ?? 0) ? Math.max(1, share) : Number.POSITIVE_INFINITY
  let waiting = 0
  return forecast.map(({ date, due }) => {
    const asked = Math.min(most, waiting + due)
    waiting += due - asked
    return { date, due: asked }
  })
}
