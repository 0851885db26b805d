import type { ItemId } from '@/lib/model/ids'

/** The stars of a sitting. */
export interface Stars {
  items: ReadonlySet<ItemId>
  /** Whether the last one could not be saved. */
  hasFailed: boolean
}

/** A star is shown at once, and removed again if the server did not accept it. */
export type StarEvent =
  | { kind: 'starred'; item: ItemId; isOn: boolean }
  | { kind: 'star-saved' }
  | { kind: 'star-refused'; item: ItemId; isOn: boolean }

export const starsOf = (items: readonly ItemId[]): Stars => ({ items: new Set(items), hasFailed: false })

export function starNext(before: Stars, event: StarEvent): Stars {
  switch (event.kind) {
    case 'starred':
      return { ...before, items: withStar(before.items, event.item, event.isOn) }
    case 'star-saved':
      return { ...before, hasFailed: false }
    case 'star-refused':
      return { items: withStar(before.items, event.item, !event.isOn), hasFailed: true }
  }
}

function withStar(items: ReadonlySet<ItemId>, item: ItemId, isOn: boolean): ReadonlySet<ItemId> {
  const others = [...items].filter((one) => one !== item)
  return new Set(isOn ? [...others, item] : others)
}
