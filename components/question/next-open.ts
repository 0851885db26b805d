import type { Marking } from '@/lib/model/feedback'
import type { ItemId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'

export type Markings = Readonly<Partial<Record<ItemId, Marking>>>

/** The next unmarked question: first those after this one, then skipped ones. */
export function nextOpen(
  { items, markings }: { items: readonly DeliveredItem[]; markings: Markings },
  from: ItemId,
): DeliveredItem | undefined {
  const index = items.findIndex((item) => item.id === from)
  return [...items.slice(index + 1), ...items.slice(0, index)].find((item) => !markings[item.id])
}
