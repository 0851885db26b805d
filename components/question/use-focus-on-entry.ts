'use client'
import { useEffect, useRef } from 'react'

/** Who enters a sitting is at its question: the first step with the keyboard is its first option. */
export function useFocusOnEntry(id: string) {
  const entered = useRef(id)
  useEffect(() => {
    if (document.activeElement === document.body) {
      document.getElementById(entered.current)?.focus({ preventScroll: true })
    }
  }, [])
}
