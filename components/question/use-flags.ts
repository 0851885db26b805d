'use client'
import { useState } from 'react'
import { setFlag } from '@/components/outbox/set-flag'
import type { ItemId, SittingId } from '@/lib/model/ids'

/** The stars of a sitting. A star shows at once, and goes again with a word if the server did not take it. */
export function useFlags(sitting: SittingId, initial: ItemId[]) {
  const [flags, setFlags] = useState<ReadonlySet<ItemId>>(new Set(initial))
  const [hasFailed, setFailed] = useState(false)
  const put = (item: ItemId, flagged: boolean) =>
    setFlags((before) => new Set(flagged ? [...before, item] : [...before].filter((one) => one !== item)))

  async function toggle(item: ItemId) {
    const flagged = !flags.has(item)
    put(item, flagged)
    const isTaken = await setFlag(sitting, item, flagged)
    if (!isTaken) put(item, !flagged)
    setFailed(!isTaken)
  }
  return { flags, toggle, hasFailed }
}
