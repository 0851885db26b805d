'use client'
import { setFlag } from '@/components/outbox/set-flag'
import type { ItemId, SittingId } from '@/lib/model/ids'
import type { StarEvent, Stars } from './stars'

/** @returns a function that toggles the star of an item and tells the server */
export function useStar(sitting: SittingId, stars: Stars, dispatch: (event: StarEvent) => void) {
  return async (item: ItemId) => {
    const isOn = !stars.items.has(item)
    dispatch({ kind: 'starred', item, isOn })
    const isTaken = await setFlag(sitting, item, isOn)
    dispatch(isTaken ? { kind: 'star-saved' } : { kind: 'star-refused', item, isOn })
  }
}
