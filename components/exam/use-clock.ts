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
  /**
   * Reads the server's clock again. @returns whether the exam goes on, as the server knows it; null if it cannot be reached
   */
  readAgain(): Promise<boolean | null>
}

export function useClock({ id, now }: Pick<Sitting, 'id' | 'now'>): Clock {
  const reading = useRef<ClockReading | null>(null)
  useEffect(() => {
    reading.current = { serverMs: Date.parse(now) + copyAgeMs(), localMs: performance.now() }
  }, [now])
  const nowMs = useCallback(
    () => (reading.current ? serverTimeMs(reading.current, performance.now()) : Date.parse(now)),
    [now],
  )
  const readAgain = useCallback(async () => {
    const sitting = await readSitting(id)
    if (sitting === 'gone') location.reload() // its page then says so
    if (sitting === null || sitting === 'gone') return null
    reading.current = { serverMs: Date.parse(sitting.now), localMs: performance.now() }
    return sitting.state === 'open'
  }, [id])
  return useMemo(() => ({ nowMs, readAgain }), [nowMs, readAgain])
}

/** A reply that takes longer says little about the time. */
const PATIENCE_MS = 5_000

/** @returns null if the server cannot be reached; gone if it has no such sitting, because the learner erased everything elsewhere */
async function readSitting(id: SittingId): Promise<Sitting | 'gone' | null> {
  try {
    const response = await fetch(addressOf(`/api/sittings/${id}`), { signal: AbortSignal.timeout(PATIENCE_MS) })
    if (response.status === 404) return 'gone'
    return response.ok ? ((await response.json()) as Sitting) : null
  } catch {
    return null
  }
}
