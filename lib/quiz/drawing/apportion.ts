/**
 * Shares out `seats` by weight with the largest remainder method (Hamilton's): each weight gets the whole part of its
 * exact quota, and the remaining seats go to the largest remainders, or of equal ones to the first. M. L. Balinski, H.
 * P. Young, Fair Representation, 1982, ch. 2 and app. A.
 * @param weights  finite, none negative, not all zero (unless there are no seats)
 * @returns a whole number for each weight; their sum is `seats`
 */
export function apportion(seats: number, weights: readonly number[]): number[] {
  if (!Number.isInteger(seats) || seats < 0) {
    throw new RangeError(`Expected \`seats\` to be an integer from 0, got \`${seats}\``)
  }
  if (seats === 0) return weights.map(() => 0)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (!(total > 0) || total === Number.POSITIVE_INFINITY || weights.some((weight) => weight < 0)) {
    throw new RangeError(`Expected \`weights\` to be shares of something, got \`${weights.join(', ')}\``)
  }
  const quotas = weights.map((weight) => (seats * weight) / total)
  const given = quotas.map(Math.floor)
  const left = seats - given.reduce((sum, whole) => sum + whole, 0)
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) given[index]! += 1
  return given
}
