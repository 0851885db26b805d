import type { OptionId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'

/** The letter of a place in the shown list. Each sitting has its own order, and letters follow it. */
export const letterAt = (index: number): string => String.fromCharCode(65 + index)

/** @returns the letters of some options, in the order shown */
export function lettersOf(item: DeliveredItem, options: readonly OptionId[]): string[] {
  return item.options.flatMap(({ id }, index) => (options.includes(id) ? [letterAt(index)] : []))
}

/** @returns the letter of an option */
export const letterOf = (item: DeliveredItem, option: OptionId): string =>
  letterAt(item.options.findIndex(({ id }) => id === option))
