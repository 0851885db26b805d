import type { Tag } from './ids'

/** A tag that ends in `/` includes all tags below it. Any other means only itself. */
export function hasTag(item: { tags: readonly Tag[] }, tag: Tag): boolean {
  return item.tags.some((own) => (tag.endsWith('/') ? `${own}/`.startsWith(tag) : own === tag))
}
