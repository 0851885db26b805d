const isWhole = (share: number) => share >= 99.9

/** @returns for each share of the mark whether its option is right: all of the mark alone, or part of it together */
export function rightShares(shares: readonly number[]): boolean[] {
  const hasWhole = shares.some(isWhole)
  return shares.map((share) => (hasWhole ? isWhole(share) : share > 0))
}

/** Where one option is to be chosen, two with the whole mark are no key of two, which would ask for both. */
export const areEachRight = (shares: readonly number[], isSingle: boolean) =>
  isSingle && shares.filter(isWhole).length > 1

export const EACH_RIGHT = 'each of several options is right alone, which a note cannot say'
