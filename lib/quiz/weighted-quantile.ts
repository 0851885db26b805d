/**
 * The value below which this share of the weight is.
 * @param values  at least one; the sum of their weights is 1
 */
export function weightedQuantile(values: readonly { weight: number; value: number }[], share: number): number {
  const sorted = [...values].sort((a, b) => a.value - b.value)
  let below = 0
  for (const { weight, value } of sorted) {
    below += weight
    if (below >= share) return value
  }
  return sorted.at(-1)!.value
}
