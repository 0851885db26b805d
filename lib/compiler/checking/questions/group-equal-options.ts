import { foldText } from '../../base/fold-text'
import { groupBy } from '../../base/group-by'
import type { ComparedItem, ComparedNote, ComparedOption } from '../compared-note'
import { type FiledItem, filedItems } from './filed-items'

/** Items with the same stem, options and key. They are compared by their texts: letters and order do not matter. */
export interface EqualItems {
  stem: string
  right: string
  /** In the order of the vault. */
  items: [FiledItem, ...FiledItem[]]
}

/**
 * Groups the items of a vault that have the same options, since only those need to be compared.
 * @returns for each set of options that several items share, its classes of equal items
 */
export function groupEqualOptions(notes: readonly ComparedNote[]): EqualItems[][] {
  const comparable = filedItems(notes).filter(({ item }) => isComparable(item))
  return [...groupBy(comparable, ({ item }) => textsKey(item.options)).values()].map(classesOf)
}

function classesOf(filed: readonly FiledItem[]): EqualItems[] {
  const classes = groupBy(filed, ({ item }) => `${stemOf(item)}\0${rightOf(item)}`)
  return [...classes.values()].map((items) => ({
    stem: stemOf(items[0].item),
    right: rightOf(items[0].item),
    items,
  }))
}

const stemOf = ({ stem }: ComparedItem) => foldText(stem.markdown)
const rightOf = ({ options, key }: ComparedItem) => textsKey(options.filter(({ label }) => key.includes(label)))

/** The sets of options in a note, for `VaultRule.traitsOf`. */
export const optionKeys = ({ items }: ComparedNote) =>
  items.filter(isComparable).map(({ options }) => `options ${textsKey(options)}`)

const isComparable = ({ stem, key }: ComparedItem) => key.length > 0 && stem.markdown !== ''

const textsKey = (options: readonly ComparedOption[]) =>
  options
    .map(({ text }) => foldText(text.markdown))
    .sort()
    .join('\0')
