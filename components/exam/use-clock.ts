'use client'
import { useEffect, useMemo, useRef } from 'react'
import { copyAgeMs } from '@/components/offline/shown-copy'
import { addressOf } from '@/lib/model/addresses/base-path'
import type { SittingId } from '@/lib/model/ids'
import type { Sitting } from '@/lib/model/study/sitting'
import { type ClockReading, serverTimeMs } from './time-left'

/** The server's clock, as this page knows it. */
export interface Clock {
  /** In ms since 1970. Before hydration, the time of the server's reply. */
  nowMs(): number
}

/** Reads the server's clock again when the page is shown again: a closed lid may have stopped the browser's clock. */
export function useClock({ id, now }: Pick<Sitting, 'id' | 'now'>): Clock {
  const reading = useRef<ClockReading | null>(null)
  useEffect(() => {
    reading.current = { serverMs: Date.parse(now) + copyAgeMs(), localMs: performance.now() }
    const readAgain = async () => {
      if (document.visibilityState === 'hidden') return
      reading.current = (await readServerClock(id)) ?? reading.current
    }
    document.addEventListener('visibilitychange', readAgain)
    void readAgain()
    return () => document.removeEventListener('visibilitychange', readAgain)
  }, [id, now])
  return useMemo(
    () => ({ nowMs: () => (reading.current ? serverTimeMs(reading.current, performance.now()) : Date.parse(now)) }),
    [now],
  )
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
