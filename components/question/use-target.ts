'use client'
import { useCallback, useState, useSyncExternalStore } from 'react'

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

/**
 * Which of some elements the address points at. The address is the state: it works before script does, and Back works.
 * An address that names none of them, as after the link past the head, leaves the last one.
 * @param first  the id that is meant before the address names one
 */
export function useTarget(ids: readonly string[], first: string): [current: string, go: (id: string) => void] {
  const hash = useSyncExternalStore(
    subscribe,
    () => location.hash.slice(1),
    () => '',
  )
  const go = useCallback((id: string) => {
    location.replace(`#${id}`)
    document.getElementById(id)?.focus({ preventScroll: true })
  }, [])
  const [last, setLast] = useState(first)
  const current = ids.includes(hash) ? hash : last
  if (current !== last) setLast(current)
  return [current, go]
}
