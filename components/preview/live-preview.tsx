'use client'
import { useParams, useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { type PreviewWords, say } from '@/components/messages/say'
import { addressOf } from '@/lib/model/addresses/base-path'
import type { PreviewState } from '@/lib/model/authors/preview'
import type { BundleId } from '@/lib/model/ids'
import { KeptReading } from './kept-reading'
import { PreviewMessage } from './preview-message'
// All styles of a preview are loaded with its script, so that other pages have none of them.
import './live-preview.css'
import './proof.css'

/**
 * Renders the page again when a note was saved, and shows the compiler's messages. React changes only what differs, so
 * chosen options stay.
 * @param bundle  the bundle of the rendered page
 */
export function LivePreview({ bundle, words }: { bundle: BundleId; words: PreviewWords }) {
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
      {state !== null && state.messages.length > 0 && <Messages {...state} words={words} />}
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

function Messages({ messages, more, words }: PreviewState & { words: PreviewWords }) {
  return (
    <aside className="preview-messages" aria-label={words.label}>
      <details open={messages.some(({ severity }) => severity !== 'advice')}>
        <summary>{say(words.count, { n: messages.length + more })}</summary>
        <ol>
          {messages.map((message) => (
            <li key={`${message.file}:${message.line} ${message.reason}`}>
              <PreviewMessage message={message} words={words} />
            </li>
          ))}
        </ol>
        {messages.some(({ severity }) => severity === 'error') && <p className="preview-more">{words.stays}</p>}
        {more > 0 && <p className="preview-more">{say(words.more, { n: more })}</p>}
      </details>
    </aside>
  )
}
