/** Whether two lists are equally long and have equal values in the same places. */
export const isSameList = <T>(
  a: readonly T[],
  b: readonly T[],
  isSame: (a: T, b: T) => boolean = (a, b) => a === b,
): boolean => a.length === b.length && a.every((value, i) => isSame(value, b[i]!))
