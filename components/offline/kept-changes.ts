'use client'
import { useEffect, useEffectEvent } from 'react'

const CHANGED = 'kept-changed'

/** Tells the other parts of this page that something was kept or removed. */
export const tellKeptChanged = () => void dispatchEvent(new Event(CHANGED))

/** @param look  called after the page is shown, and again whenever something was kept or removed */
export function useKeptChanges(look: () => void): void {
  const onChange = useEffectEvent(look)
  useEffect(() => {
    const changed = () => onChange()
    changed()
    addEventListener(CHANGED, changed)
    return () => removeEventListener(CHANGED, changed)
  }, [])
}
