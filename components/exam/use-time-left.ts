'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Instant } from '@/lib/model/ids'
import { remainingMs } from './time-left'
import type { Clock } from './use-clock'

export interface TimeLeft {
  /** In milliseconds, exact on the server and at hydration, then once a second. */
  left: number
  /** The time left when the page was entered; null before its script runs. */
  entered: number | null
}

/**
 * The time left until the deadline.
 * @param onEnd  called at the deadline, and again if the clock had been ahead of the server's
 */
export function useTimeLeft(clock: Clock, deadline: Instant, onEnd: () => void): TimeLeft {
  const [left, setLeft] = useState(() => remainingMs(deadline, clock.nowMs()))
  const [entered, setEntered] = useState<number | null>(null)
  const end = useEffectEvent(onEnd)
  useEffect(() => {
    let hasEnded = false
    const tick = () => {
      const remaining = remainingMs(deadline, clock.nowMs())
      setLeft(remaining)
      if (remaining === 0 && !hasEnded) end()
      hasEnded = remaining === 0
    }
    const timer = setInterval(tick, 1000)
    document.addEventListener('visibilitychange', tick)
    tick()
    setEntered(remainingMs(deadline, clock.nowMs()))
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [clock, deadline])
  return { left, entered }
}
