/**
 * The first whole number, beginning with `low`, for which a condition holds; `high` if it holds for none below. If the
 * condition holds for a number, it must hold for all higher ones.
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
