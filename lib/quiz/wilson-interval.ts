/** The 97.5th percentile of the normal distribution: 95 % lie within it on both sides. */
const Z = 1.959963984540054

/**
 * The 95 % score interval of a share, with both ends from 0 to 1. For 0 of 0 it is the whole range.
 * E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22(158), 1927, without
 * correction for continuity (method 3 of R. G. Newcombe, Statistics in Medicine 17, 1998).
 * @throws RangeError unless both are integers and 0 ≤ right ≤ of
 */
export function wilsonInterval(right: number, of: number): [low: number, high: number] {
  if (!Number.isInteger(right) || !Number.isInteger(of) || right < 0 || right > of) {
    throw new RangeError(`Expected \`right\` to be an integer from 0 to \`of\`, got \`${right}\` of \`${of}\``)
  }
  if (of === 0) return [0, 1]
  const share = right / of
  const centre = share + Z ** 2 / (2 * of)
  const margin = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2))
  const scale = 1 + Z ** 2 / of
  // For none and all, the ends are exactly 0 and 1. Floats would miss them by 1e-17.
  return [right === 0 ? 0 : (centre - margin) / scale, right === of ? 1 : (centre + margin) / scale]
}
