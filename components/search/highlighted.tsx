import type { ReactNode } from 'react'
import type { Marked } from '@/lib/search/types'

/** A text with its matches marked. */
export function Highlighted({ of: { text, marks } }: { of: Marked }) {
  const parts: ReactNode[] = []
  let done = 0
  for (const [start, end] of marks) {
    parts.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>)
    done = end
  }
  return [...parts, text.slice(done)]
}
