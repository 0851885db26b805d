import 'server-only'
import type { ItemVersion } from '../../model/key'
import type { PinnedItem } from '../../model/study/sitting'
import type { Bundle } from '../bundle/bundle'

/** The full text of each item with its key. The sitting keeps these, so that later edits do not affect it. */
export async function readVersions(bundle: Bundle, items: readonly PinnedItem[]): Promise<ItemVersion[]> {
  const slugs = [...new Set(items.map(({ item }) => bundle.noteOf.get(item)!.slug))]
  const notes = await Promise.all(slugs.map((slug) => Promise.all([bundle.page(slug), bundle.keys(slug)])))
  const bank = new Map(notes.flatMap(([page]) => page!.bank.map((item) => [item.id, item])))
  const keys = new Map(notes.flatMap(([, keys]) => keys.map((key) => [key.item, key])))
  return items.map(({ item }) => ({ item: bank.get(item)!, key: keys.get(item)! }))
}
