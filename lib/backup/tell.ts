/** Says what a long task is doing, a line each. */
export type Tell = (line: string) => void
