'use client'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { copyAgeMs } from '@/components/offline/shown-copy'
import { addressOf } from '@/lib/model/addresses/base-path'
import type { SittingId } from '@/lib/model/ids'
import type { Sitting } from '@/lib/model/study/sitting'
import { type ClockReading, serverTimeMs } from './time-left'

/** The server's clock, as this page knows it. */
export interface Clock {
  /** In ms since 1970. Before hydration, the time of the server's reply. */
  nowMs(): number
  /** Asks the server for its time. @returns whether it answered */
  readAgain(): Promise<boolean>
}

/** Reads the server's clock again when the page is shown again: a closed lid may have stopped the browser's clock. */
export function useClock({ id, now }: Pick<Sitting, 'id' | 'now'>): Clock {
  const reading = useRef<ClockReading | null>(null)
  const readAgain = useCallback(async () => {
    const read = await readServerClock(id)
    reading.current = read ?? reading.current
    return read !== null
  }, [id])
  useEffect(() => {
    reading.current = { serverMs: Date.parse(now) + copyAgeMs(), localMs: performance.now() }
    const readIfShown = () => document.visibilityState === 'visible' && void readAgain()
    document.addEventListener('visibilitychange', readIfShown)
    readIfShown()
    return () => document.removeEventListener('visibilitychange', readIfShown)
  }, [now, readAgain])
  return useMemo(
    () => ({
      nowMs: () => (reading.current ? serverTimeMs(reading.current, performance.now()) : Date.parse(now)),
      readAgain,
    }),
    [now, readAgain],
  )
}

/** A reply that takes longer says little about the time. */
const PATIENCE_MS = 5_000

async function readServerClock(id: SittingId): Promise<ClockReading | null> {
  try {
    const response = await fetch(addressOf(`/api/sittings/${id}`), { signal: AbortSignal.timeout(PATIENCE_MS) })
    if (!response.ok) return null
    const { now } = (await response.json()) as Sitting
    return { serverMs: Date.parse(now), localMs: performance.now() }
  } catch {
    return null
  }
}
