'use client'
import { useEffect, useRef } from 'react'

/**
 * Measures how long each place of a page is shown: all visits together, without the time while the page is hidden.
 * @param current  the place shown now
 * @returns a function that returns the milliseconds of a place so far
 */
export function useTimeSpent(current: string): (place: string) => number {
  const spent = useRef(new Map<string, number>())
  const since = useRef<number>(null)
  const now = (place: string) => {
    const running = place === current && since.current !== null ? performance.now() - since.current : 0
    return Math.round((spent.current.get(place) ?? 0) + running)
  }
  useEffect(() => {
    const begin = () => {
      since.current = document.hidden ? null : performance.now()
    }
    const end = () => {
      const visit = since.current === null ? 0 : performance.now() - since.current
      spent.current.set(current, (spent.current.get(current) ?? 0) + visit)
      since.current = null
    }
    const turn = () => (document.hidden ? end() : begin())
    begin()
    document.addEventListener('visibilitychange', turn)
    return () => {
      document.removeEventListener('visibilitychange', turn)
      end()
    }
  }, [current])
  return now
}
