'use client'
import { useEffect } from 'react'

/**
 * Declares the whole typeface in slices once the page is there. Only a character that the typeface of the notes lacks asks
 * for one: something that the learner has written, or a rare one in a vault with very many. Their declarations are a
 * third of all styles, so no page waits for them.
 */
export function WholeTypeface() {
  useEffect(() => void import('../fonts/pretendard.css'), [])
  return null
}
