import type { Tag } from '../ids'

/** A tag that ends in `/` includes all tags below it. Any other means only itself. */
export function hasTag(item: { tags: readonly Tag[] }, tag: Tag): boolean {
  return item.tags.some((own) => (tag.endsWith('/') ? `${own}/`.startsWith(tag) : own === tag))
}

/** Whether it has a topic, or one below it. */
export const isInTopic = (item: { tags: readonly Tag[] }, topic: string): boolean => hasTag(item, `${topic}/` as Tag)
