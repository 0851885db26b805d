import { firstWhere } from '../model/first-where'

/** The first place in a sorted list whose value is not less than one; the length of the list if all are. */
export function firstFrom<T extends string | number>(sorted: ArrayLike<T>, value: T): number {
  return firstWhere(0, sorted.length, (place) => sorted[place]! >= value)
}
