'use client'
import { useRef, useState } from 'react'
import type { PoolCounts } from '@/lib/model/study/pool'

/**
 * How many of the ticked questions each pool has. Null if that is unknown, since no number is better than a wrong one.
 */
export function useCounts(address: string, initial: PoolCounts) {
  const [counts, setCounts] = useState<PoolCounts | null>(initial)
  const asking = useRef<AbortController>(null)

  /** @param query  what is ticked. Replies to earlier requests are ignored. */
  async function ask(query: string): Promise<void> {
    asking.current?.abort()
    const current = new AbortController()
    asking.current = current
    const counted = await fetch(`${address}?${query}`, { signal: current.signal })
      .then((response) => (response.ok ? (response.json() as Promise<PoolCounts>) : null))
      .catch(() => null)
    if (!current.signal.aborted) setCounts(counted)
  }
  return { counts, count: (query: string) => void ask(query) }
}
