import { createHash } from 'node:crypto'
import type { ItemId, OptionId } from '../../model/ids'
import type { IdentityItem } from './identity-item'
import { flatText } from './wording/identity-text'

/** Longer pins are hashed, because ids are part of addresses. */
const MAX_PIN = 64

/**
 * Names questions without an id: by their pin, otherwise by a hash of stem and options, which reveals nothing about the
 * key. Equal questions are numbered.
 * @param items  in the order of path and line
 * @param taken  ids of other questions, including retired ones
 */
export function newItemIds(items: readonly IdentityItem[], taken: ReadonlySet<string>): Map<IdentityItem, ItemId> {
  const nameAnew = namer(taken, numbered)
  const byClaim = [...items.filter(({ pin }) => pin !== null), ...items.filter(({ pin }) => pin === null)]
  return new Map(byClaim.map((item) => [item, nameAnew(itemName(item)) as ItemId]))
}

function itemName({ pin, stem, options }: IdentityItem): string {
  if (pin !== null && pin.length <= MAX_PIN) return pin
  return hashOf(12, pin ?? [stem, ...options.map(({ text }) => text).sort()].map(flatText))
}

/**
 * Names the options of a question. An id reveals neither the place of an option nor whether it is right: it is a hash
 * of the question's id and the option's text.
 * @param kept  the ids of options that have one, each at its place in `texts`
 */
export function optionIds(item: ItemId, texts: readonly string[], kept: readonly OptionId[]): OptionId[] {
  const nameAnew = namer(new Set<string>(kept), (text, n) => hashOf(10, [item, text, n]))
  return texts.map((text, i) => kept[i] ?? (nameAnew(flatText(text)) as OptionId))
}

const numbered = (name: string, n: number) => (n === 1 ? name : `${name}-${n}`)

/** Finds free names. Numbers already tried for a name are not tried again, however often it is requested. */
function namer(taken: ReadonlySet<string>, nameOf: (wish: string, n: number) => string): (wish: string) => string {
  const used = new Set(taken)
  const tried = new Map<string, number>()
  return (wish) => {
    let n = tried.get(wish) ?? 1
    while (used.has(nameOf(wish, n))) n++
    tried.set(wish, n + 1)
    const name = nameOf(wish, n)
    used.add(name)
    return name
  }
}

const hashOf = (length: number, value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, length)
