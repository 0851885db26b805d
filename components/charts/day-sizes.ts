/** The width and height of a day in a calendar. */
export const CELL = 20
/** The width of a square, by the least number of answers. */
const SIZES = [
  [21, 16],
  [13, 12],
  [6, 8],
  [1, 4],
] as const

export const sizeOf = (answers: number): number => SIZES.find(([from]) => answers >= from)?.[1] ?? 0
export const STEPS = SIZES.map(([from]) => from).reverse()
