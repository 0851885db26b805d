import type { Tag } from '../model/ids'
import type { PoolItem } from '../model/item'

/** A tag that ends in `/` stands for all that begin with it; any other for itself alone. */
export function hasTag(item: Pick<PoolItem, 'tags'>, tag: Tag): boolean {
  return tag.endsWith('/') ? item.tags.some((own) => own.startsWith(tag)) : item.tags.includes(tag)
}
