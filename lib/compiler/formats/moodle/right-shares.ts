const isWhole = (share: number) => share >= 99.9

/** @returns whether each option is right: it gives the whole mark, or where none does, a part of it */
export function rightShares(shares: readonly number[]): boolean[] {
  const hasWhole = shares.some(isWhole)
  return shares.map((share) => (hasWhole ? isWhole(share) : share > 0))
}

/**
 * If learners choose one option and each of two gives the whole mark, either is right. A key of two would ask for both.
 */
export const areEachRight = (shares: readonly number[], isSingle: boolean) =>
  isSingle && shares.filter(isWhole).length > 1

export const EACH_RIGHT = 'each of several options is right alone, which a note cannot say'
