/** A mean and half the width of its 95 % interval. */
export interface Mean {
  mean: number
  margin: number
}

/** The normal interval of a mean of independent values. For a single value, the margin is infinite. */
export function meanOf(values: readonly number[]): Mean {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  if (values.length < 2) return { mean, margin: Number.POSITIVE_INFINITY }
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  return { mean, margin: 1.96 * Math.sqrt(variance / values.length) }
}

/**
 * The interval of the mean difference of pairs. If both had the same luck, it is much narrower than that of two means.
 */
export function pairedDifference(first: readonly number[], second: readonly number[]): Mean {
  if (first.length !== second.length) {
    throw new RangeError(`Expected as many values in both, got \`${first.length}\` and \`${second.length}\``)
  }
  return meanOf(first.map((value, i) => value - second[i]!))
}

/** The mean of independent means, with its interval. */
export function meanOfMeans(means: readonly Mean[]): Mean {
  const mean = means.reduce((sum, each) => sum + each.mean, 0) / means.length
  return { mean, margin: Math.sqrt(means.reduce((sum, { margin }) => sum + margin ** 2, 0)) / means.length }
}
