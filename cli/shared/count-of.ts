/** @example countOf(1, 'note') // => '1 note' */
export const countOf = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
