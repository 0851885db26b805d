import type { NoteSlug, Tag } from '../../model/ids'
import type { PoolItem } from '../../model/item'
import { hasTag } from '../../model/notes/has-tag'
import type { Within } from '../../model/study/pool'

/**
 * Each topic of an item is compared with the chosen ones once, however many items have it: anybody may choose a hundred,
 * and a vault may have a hundred thousand items.
 * @returns whether an item is in the chosen places; if nothing is chosen, every item is
 */
export function isWithin({ tags = [], notes = [] }: Partial<Within>): (item: PoolItem) => boolean {
  const slugs = new Set<NoteSlug>(notes)
  if (tags.length + slugs.size === 0) return () => true
  const compared = new Map<Tag, boolean>()
  const isChosen = (own: Tag): boolean => {
    const chosen = compared.get(own) ?? tags.some((tag) => hasTag({ tags: [own] }, tag))
    compared.set(own, chosen)
    return chosen
  }
  return (item) => slugs.has(item.note) || item.tags.some(isChosen)
}

/** A topic or note that can be chosen. `tag` is null for a note; `tags` are its topics. */
export interface ChoicePlace {
  tag: Tag | null
  tags: readonly Tag[]
}

/** The place of a topic. @example topicPlace('mla-c01/' as Tag) // => { tag: 'mla-c01/', tags: ['mla-c01'] } */
export const topicPlace = (tag: Tag): ChoicePlace => ({ tag, tags: [tag.replace(/\/$/, '') as Tag] })

/** Whether one choice is a part of another. Choosing both would be redundant, or mean more than intended. */
export function isPartOf(inner: ChoicePlace, outer: ChoicePlace): boolean {
  return outer.tag !== null && inner.tag !== outer.tag && hasTag(inner, outer.tag)
}

/** Leaves out each topic of which a part is chosen too: the learner then means only the part. */
export function exactPlaces<T extends ChoicePlace>(places: readonly T[]): T[] {
  return places.filter((outer) => !places.some((inner) => isPartOf(inner, outer)))
}
