import 'server-only'
import type { ItemVersion } from '../../model/key'
import type { PinnedItem } from '../../model/study/sitting'
import { versionFinder } from '../../quiz/version-finder'
import type { Bundle } from '../bundle/bundle'
import { versionsOf } from '../bundle/versions-of'

/** The full text of each item with its key. The sitting keeps these, so that later edits do not affect it. */
export async function readVersions(bundle: Bundle, items: readonly PinnedItem[]): Promise<ItemVersion[]> {
  const slugs = [...new Set(items.map(({ item }) => bundle.noteOf.get(item)!.slug))]
  const notes = await Promise.all(slugs.map((slug) => versionsOf(bundle, slug)))
  const versionOf = versionFinder(notes.flat())
  return items.map(({ item }) => versionOf(item))
}
