'use client'
import { useEffect } from 'react'

/**
 * Declares the whole typeface in slices. Only a character that the typeface of the notes lacks asks for one: something that
 * a learner writes, or a rare one in a vault with very many. Their declarations are a third of all styles, and a page
 * is laid out anew when they come, so no page waits for them, and most never ask.
 */
export const declareWholeTypeface = () => void import('./pretendard.css')

/** @param isNeeded  whether the page has such characters already; otherwise once something is typed */
export function WholeTypeface({ isNeeded }: { isNeeded: boolean }) {
  useEffect(() => {
    if (isNeeded) declareWholeTypeface()
    else addEventListener('input', declareWholeTypeface, { once: true })
    return () => removeEventListener('input', declareWholeTypeface)
  }, [isNeeded])
  return null
}
