import type { OptionId } from '../ids'
import type { DeliveredItem } from '../item'

/** The letter of an option by its place in the list, from 0. @example letterAt(2) // => 'C' */
export const letterAt = (index: number): string => String.fromCharCode(65 + index)

/** @returns the letters of some options, in the order shown. Each sitting has its own order, and letters follow it */
export function lettersOf(item: DeliveredItem, options: readonly OptionId[]): string[] {
  return item.options.flatMap(({ id }, index) => (options.includes(id) ? [letterAt(index)] : []))
}

/** @returns the letter of an option */
export const letterOf = (item: DeliveredItem, option: OptionId): string =>
  letterAt(item.options.findIndex(({ id }) => id === option))
