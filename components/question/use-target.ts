'use client'
import { useCallback, useState, useSyncExternalStore } from 'react'

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

/**
 * Which of some elements the address points to. The address is the state, so that it works without script and with the
 * Back button. If the address names none of them, as after the skip link, the last one stays.
 * @param first  the id to use before the address names one
 */
export function useTarget(ids: readonly string[], first: string): [current: string, go: (id: string) => void] {
  const hash = useSyncExternalStore(
    subscribe,
    () => location.hash.slice(1),
    () => '',
  )
  const go = useCallback((id: string) => {
    location.replace(`#${id}`)
    // The browser fires this event in a later task. A key that already waits is handled before that, and would act on
    // the question that was left.
    dispatchEvent(new HashChangeEvent('hashchange'))
    document.getElementById(id)?.focus({ preventScroll: true })
  }, [])
  const [last, setLast] = useState(first)
  const current = ids.includes(hash) ? hash : last
  if (current !== last) setLast(current)
  return [current, go]
}
