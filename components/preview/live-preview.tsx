'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { PreviewState } from '@/lib/model/preview'
import './live-preview.css'

/**
 * Draws the page anew when a note was saved, and shows what the compiler has to say. React changes what differs and
 * leaves the rest, so that the place on the page and chosen options stay.
 */
export function LivePreview() {
  const [state, setState] = useState<PreviewState | null>(null)
  const shown = useRef<string | null>(null)
  const { refresh } = useRouter()
  useEffect(() => {
    const events = new EventSource('/api/preview/events')
    events.onmessage = ({ data }) => {
      const next = JSON.parse(data) as PreviewState
      if (shown.current !== null && shown.current !== next.bundle) refresh()
      shown.current = next.bundle
      setState(next)
    }
    return () => events.close()
  }, [refresh])
  if (state === null || state.messages.length === 0) return null
  return <Messages {...state} />
}

/** For authors, so in the language of the messages. */
function Messages({ messages, more }: PreviewState) {
  return (
    <aside className="preview-messages" lang="en" aria-label="Messages of the compiler">
      <details open>
        <summary>{`${messages.length + more} to mend`}</summary>
        <ol>
          {messages.map(({ file, line, severity, reason, mend }) => (
            <li key={`${file}:${line} ${reason}`} data-severity={severity}>
              <code>{`${file}:${line}`}</code>
              <p>{reason}</p>
              {mend !== null && <p className="preview-mend">{mend}</p>}
            </li>
          ))}
        </ol>
        {more > 0 && <p>{`and ${more} more, in the terminal`}</p>}
      </details>
    </aside>
  )
}
