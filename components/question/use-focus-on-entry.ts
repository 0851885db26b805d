'use client'
import { useEffect, useRef } from 'react'

/** Moves the focus to the question when a sitting is opened, so that the first Tab leads to its first option. */
export function useFocusOnEntry(id: string) {
  const entered = useRef(id)
  useEffect(() => {
    if (document.activeElement === document.body) {
      document.getElementById(entered.current)?.focus({ preventScroll: true })
    }
  }, [])
}
