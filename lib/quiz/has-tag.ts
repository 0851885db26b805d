import type { Tag } from '../model/ids'

/** A tag that ends in `/` stands for itself and all below it; any other for itself alone. */
export function hasTag(item: { tags: readonly Tag[] }, tag: Tag): boolean {
  return item.tags.some((own) => (tag.endsWith('/') ? `${own}/`.startsWith(tag) : own === tag))
}
