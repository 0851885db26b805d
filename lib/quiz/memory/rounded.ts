/** To the nearest of `steps` steps to one: memories are kept as short text. Never -0, which JSON reads back as 0. */
export function rounded(value: number, steps: number): number {
  return Math.round(value * steps) / steps + 0
}
