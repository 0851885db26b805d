/** The grades of FSRS that are used: an uncertain answer is a blend of the two. */
export const AGAIN = 1
export const GOOD = 3
export type Grade = typeof AGAIN | typeof GOOD
