import 'server-only'
import type { NoteSlug } from '../../model/ids'
import type { ItemVersion } from '../../model/key'
import type { Bundle } from './bundle'

/** The questions of a note with their keys. */
export async function versionsOf(bundle: Bundle, slug: NoteSlug): Promise<ItemVersion[]> {
  const [page, keys] = await Promise.all([bundle.page(slug), bundle.keys(slug)])
  const keyOf = new Map(keys.map((key) => [key.item, key]))
  return (page?.bank ?? []).map((item) => ({ item, key: keyOf.get(item.id)! }))
}
