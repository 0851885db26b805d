/**
 * The first whole number from `low` on for which something holds that then holds for all after it; `high` where it holds
 * for none below.
 */
export function firstWhere(low: number, high: number, holds: (n: number) => boolean): number {
  let [first, beyond] = [low, high]
  while (first < beyond) {
    const middle = Math.floor((first + beyond) / 2)
    if (holds(middle)) beyond = middle
    else first = middle + 1
  }
  return first
}
