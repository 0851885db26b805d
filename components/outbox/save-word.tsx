'use client'
import { useEffect, useState } from 'react'
import { type QuestionWords, say } from '@/components/messages/say'
import type { SaveStatus } from './save-status'

/** A save faster than this is not shown. */
const QUIET_MS = 400

/** Shows the save status in a word. */
export function SaveWord({ status, words }: { status: SaveStatus; words: QuestionWords }) {
  const isSlow = useSlow(status.kind === 'saving')
  const shown: SaveStatus = status.kind === 'saving' && !isSlow ? { kind: 'quiet' } : status
  return (
    <span className={`save save-${shown.kind}`} role="status">
      {sentence(shown, words)}
    </span>
  )
}

function sentence(status: SaveStatus, words: QuestionWords): string {
  switch (status.kind) {
    case 'quiet':
      return ''
    case 'waiting':
      return status.count === 1 ? words.waitingOne : say(words.waiting, { n: status.count })
    case 'refused':
      return status.count === 1 ? words.refusedOne : say(words.refused, { n: status.count })
    default:
      return words[status.kind]
  }
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
