/** Rounds to a multiple of 1/`steps`, so that memories are short as text. Never -0, which JSON would turn into 0. */
export function rounded(value: number, steps: number): number {
  return Math.round(value * steps) / steps + 0
}
