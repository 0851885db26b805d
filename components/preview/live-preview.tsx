'use client'
import { useParams, useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { BundleId } from '@/lib/model/ids'
import type { PreviewState } from '@/lib/model/preview'
import { KeptReading } from './kept-reading'
import './live-preview.css'
import { addressOf } from '@/lib/model/base-path'

/**
 * Renders the page again when a note was saved, and shows the compiler's messages. React changes only what differs, so
 * chosen options stay.
 * @param bundle  the bundle of the rendered page
 */
export function LivePreview({ bundle }: { bundle: BundleId }) {
  const state = usePreviewState()
  const { refresh } = useRouter()
  useEffect(() => {
    if (state === null || state.bundle === bundle) return
    if (isNotFound()) location.reload()
    else refresh()
  }, [state, bundle, refresh])
  return (
    <>
      <KeptReading bundle={bundle} />
      {state !== null && state.messages.length > 0 && <Messages {...state} />}
    </>
  )
}

/** The router keeps showing "not found" until another address is visited. */
const isNotFound = () => document.querySelector('[data-not-found]') !== null

/** The server's last event; null before the first. */
function usePreviewState(): PreviewState | null {
  const [state, setState] = useState<PreviewState | null>(null)
  const { slug } = useParams<{ slug?: string }>()
  useEffect(() => {
    const note = slug === undefined ? '' : `?note=${slug}`
    const events = new EventSource(addressOf(`/api/preview/events${note}`))
    events.onmessage = ({ data }) => setState(JSON.parse(data) as PreviewState)
    return () => events.close()
  }, [slug])
  return state
}

/** For authors, so in the language of the compiler's messages. */
function Messages({ messages, more }: PreviewState) {
  return (
    <aside className="preview-messages" lang="en" aria-label="Messages of the compiler">
      <details open>
        <summary>{`${messages.length + more} to mend`}</summary>
        <ol>
          {messages.map(({ file, line, severity, reason, mend }) => (
            <li key={`${file}:${line} ${reason}`}>
              <p className="preview-place">
                <span className="font-mono">{`${file}:${line}`}</span>
                <span data-severity={severity}>{severity}</span>
              </p>
              <p>{withCode(reason)}</p>
              {mend !== null && <p className="preview-mend">{withCode(mend)}</p>}
            </li>
          ))}
        </ol>
        {messages.some(({ severity }) => severity === 'error') && (
          <p className="preview-more">Learners go on seeing a note as it last was without an error, if it ever was.</p>
        )}
        {more > 0 && <p className="preview-more">{`and ${more} more, in the terminal`}</p>}
      </details>
    </aside>
  )
}

/** The author's own words are between backticks. */
const withCode = (text: string) =>
  text.split('`').map((part, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is identified by its place in the text
    return i % 2 === 0 ? part : <code key={i}>{part}</code>
  })
