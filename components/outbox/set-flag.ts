import { addressOf } from '@/lib/model/addresses/base-path'
import type { ItemId, SittingId } from '@/lib/model/ids'

/** Sets or removes the star of an item in a sitting. @returns whether the server accepted it */
export async function setFlag(sitting: SittingId, item: ItemId, flagged: boolean): Promise<boolean> {
  try {
    const response = await fetch(addressOf(`/api/sittings/${sitting}/flags/${item}`), {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ flagged }),
    })
    return response.ok
  } catch {
    return false
  }
}
