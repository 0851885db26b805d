'use client'
import { useCallback, useSyncExternalStore } from 'react'

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

/**
 * Which of some elements the address points at. The address is the state: it works before script does, and Back works.
 * @param first  the id that is meant where the address names none of them
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
  return [ids.includes(hash) ? hash : first, go]
}
