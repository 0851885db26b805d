'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Instant } from '@/lib/model/ids'
import { remainingMs } from './time-left'
import type { Clock } from './use-clock'

/**
 * The time left until the deadline.
 * @param onEnd  called once at the deadline
 * @returns milliseconds, exact on the server and at hydration, then once a second
 */
export function useTimeLeft(clock: Clock, deadline: Instant, onEnd: () => void): number {
  const [left, setLeft] = useState(() => remainingMs(deadline, clock.nowMs()))
  const end = useEffectEvent(onEnd)
  useEffect(() => {
    let hasEnded = false
    const tick = () => {
      const remaining = remainingMs(deadline, clock.nowMs())
      setLeft(remaining)
      if (remaining > 0 || hasEnded) return
      hasEnded = true
      end()
    }
    const timer = setInterval(tick, 1000)
    document.addEventListener('visibilitychange', tick)
    tick()
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [clock, deadline])
  return left
}
