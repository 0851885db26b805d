'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import { addressOf } from '@/lib/model/base-path'
import type { SittingId } from '@/lib/model/ids'
import type { Sitting } from '@/lib/model/sitting'
import { type ClockReading, remainingMs } from './time-left'

/**
 * What is left of a sitting. The server's clock is read again when the page comes back, since a lid that was closed
 * may have stopped ours.
 * @returns milliseconds, exact on the server and at hydration, then once a second
 */
export function useTimeLeft(
  { id, deadline, now }: Pick<Sitting, 'id' | 'now'> & { deadline: string },
  onEnd: () => void,
) {
  const [left, setLeft] = useState(() => remainingMs(deadline, { serverMs: Date.parse(now), localMs: 0 }, 0))
  const end = useEffectEvent(onEnd)

  useEffect(() => {
    let reading: ClockReading = { serverMs: Date.parse(now), localMs: performance.now() }
    let hasEnded = false
    const tick = () => {
      const remaining = remainingMs(deadline, reading, performance.now())
      setLeft(remaining)
      if (remaining > 0 || hasEnded) return
      hasEnded = true
      end()
    }
    const readAgain = async () => {
      if (document.visibilityState === 'hidden') return
      reading = (await readServerClock(id)) ?? reading
      tick()
    }
    const timer = setInterval(tick, 1000)
    document.addEventListener('visibilitychange', readAgain)
    void readAgain()
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', readAgain)
    }
  }, [id, deadline, now])
  return left
}

async function readServerClock(id: SittingId): Promise<ClockReading | null> {
  try {
    const response = await fetch(addressOf(`/api/sittings/${id}`))
    if (!response.ok) return null
    const { now } = (await response.json()) as Sitting
    return { serverMs: Date.parse(now), localMs: performance.now() }
  } catch {
    return null
  }
}
