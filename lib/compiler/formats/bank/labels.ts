/** Labels are capital letters. */
export const MAX_OPTIONS = 26

/** @example labelOf(2) // => 'C' */
export const labelOf = (index: number) => String.fromCharCode(65 + index)
