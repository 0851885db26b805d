import { foldText } from '../../base/fold-text'
import type { ComparedItem, ComparedNote, ComparedOption } from '../compared-note'
import { type FiledItem, filedItems } from './filed-items'

/** Items with the same stem, options and key. They are compared by their texts: letters and order do not matter. */
export interface EqualItems {
  stem: string
  right: string
  /** In the order of the vault; never empty. */
  items: FiledItem[]
}

/**
 * Groups the items of a vault that have the same options, since only those need to be compared.
 * @returns for each set of options that several items share, its classes of equal items
 */
export function groupEqualOptions(notes: readonly ComparedNote[]): EqualItems[][] {
  const groups = new Map<string, Map<string, EqualItems>>()
  for (const filed of filedItems(notes)) {
    const { stem, options, key } = filed.item
    if (!isComparable(filed.item)) continue
    const classes = getOrAdd(groups, textsKey(options), () => new Map<string, EqualItems>())
    const right = textsKey(options.filter(({ label }) => key.includes(label)))
    const stemText = foldText(stem.markdown)
    getOrAdd(classes, `${stemText}\0${right}`, () => ({ stem: stemText, right, items: [] })).items.push(filed)
  }
  return [...groups.values()].map((classes) => [...classes.values()])
}

/** The sets of options in a note, for `VaultRule.traitsOf`. */
export const optionKeys = ({ items }: ComparedNote) =>
  items.filter(isComparable).map(({ options }) => `options ${textsKey(options)}`)

const isComparable = ({ stem, key }: ComparedItem) => key.length > 0 && stem.markdown !== ''

const textsKey = (options: readonly ComparedOption[]) =>
  options
    .map(({ text }) => foldText(text.markdown))
    .sort()
    .join('\0')

function getOrAdd<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
