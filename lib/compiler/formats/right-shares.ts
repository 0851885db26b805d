/** @returns for each share of the mark whether its option is right: all of the mark alone, or part of it together */
export function rightShares(shares: readonly number[]): boolean[] {
  const hasWhole = shares.some((share) => share >= 99.9)
  return shares.map((share) => (hasWhole ? share >= 99.9 : share > 0))
}
