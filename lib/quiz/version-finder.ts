import type { ItemId } from '../model/ids'
import type { ItemVersion } from '../model/key'

/** Finds the version of an item among those of a sitting, which has one for each of its items. */
export function versionFinder(versions: readonly ItemVersion[]): (item: ItemId) => ItemVersion {
  const byItem = new Map(versions.map((version) => [version.item.id, version]))
  return (item) => byItem.get(item)!
}
