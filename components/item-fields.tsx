'use client'
import type { ItemId } from '@/lib/model/ids'

/** The questions that a form begins a practice with. A browser gets their ids as a list: there may be a hundred. */
export const ItemFields = ({ items }: { items: readonly ItemId[] }) =>
  items.map((item) => <input key={item} type="hidden" name="item" value={item} />)
