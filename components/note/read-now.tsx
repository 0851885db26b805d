'use client'
import type { ReactNode } from 'react'

/** Shows the text of a note that asks first. */
export function ReadNow({ children }: { children: ReactNode }) {
  return (
    <button className="btn" type="button" onClick={showText}>
      {children}
    </button>
  )
}

/** The styles hide the text until then. It stays shown, since going back must not take it away again. */
export function showText() {
  const leaf = document.querySelector<HTMLElement>('.leaf')
  if (leaf) leaf.dataset.reads = ''
}
