import { createHash } from 'node:crypto'
import type { ItemId, OptionId } from '../../model/ids'
import type { IdentityItem } from './identity-item'
import { plainText } from './plain-text'

/** Longer pins are hashed: an id stands in addresses. */
const MAX_PIN = 64

/**
 * Names questions that have no id yet: by their pin, else by a hash of stem and options, which tells nothing of the
 * key. Equal ones are numbered.
 * @param items  in the order of path and line
 * @param taken  ids that are another question's, retired ones too
 */
export function newItemIds(items: readonly IdentityItem[], taken: ReadonlySet<string>): Map<IdentityItem, ItemId> {
  const used = new Set(taken)
  const byClaim = [...items.filter(({ pin }) => pin !== null), ...items.filter(({ pin }) => pin === null)]
  return new Map(byClaim.map((item) => [item, firstFree((n) => numbered(itemName(item), n), used) as ItemId]))
}

function itemName({ pin, stem, options }: IdentityItem): string {
  if (pin !== null && pin.length <= MAX_PIN) return pin
  return hashOf(12, pin ?? [stem, ...options.map(({ text }) => text).sort()].map(plainText))
}

/**
 * Names the options of a question. An id tells neither where an option stands nor whether it is right: it is a hash of
 * the question's id and the option's text.
 * @param kept  the ids of options that have one, each at its place in `texts`
 */
export function optionIds(item: ItemId, texts: readonly string[], kept: readonly OptionId[]): OptionId[] {
  const used = new Set<string>(kept)
  return texts.map((text, i) => {
    const nameOf = (n: number) => hashOf(10, [item, plainText(text), n])
    return kept[i] ?? (firstFree(nameOf, used) as OptionId)
  })
}

const numbered = (name: string, n: number) => (n === 1 ? name : `${name}-${n}`)

/** @param used  grows by the name */
function firstFree(nameOf: (n: number) => string, used: Set<string>): string {
  let n = 1
  while (used.has(nameOf(n))) n++
  used.add(nameOf(n))
  return nameOf(n)
}

const hashOf = (length: number, value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, length)
