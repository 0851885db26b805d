'use client'
import { useEffect, useState } from 'react'
import { type QuestionWords, say } from '@/components/messages/say'
import type { SaveStatus } from './save-status'

/** A save that is quicker than this is not worth a word. */
const QUIET_MS = 400

/** What is saved, in a word. It says nothing that the server has not said. */
export function SaveWord({ status, words }: { status: SaveStatus; words: QuestionWords }) {
  const isSlow = useSlow(status.kind === 'saving')
  const kind = status.kind === 'saving' && !isSlow ? 'quiet' : status.kind
  return (
    <span className={`save save-${kind}`} role="status">
      {sentence(kind === 'quiet' ? { kind } : status, words)}
    </span>
  )
}

function sentence(status: SaveStatus, words: QuestionWords): string {
  if (status.kind === 'quiet') return ''
  if (status.kind === 'saving' || status.kind === 'saved') return words[status.kind]
  const one = status.kind === 'waiting' ? words.waitingOne : words.refusedOne
  return status.count === 1 ? one : say(words[status.kind], { n: status.count })
}

function useSlow(isSaving: boolean): boolean {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isSaving) return setSlow(false)
    const timer = setTimeout(() => setSlow(true), QUIET_MS)
    return () => clearTimeout(timer)
  }, [isSaving])
  return isSlow
}
