import { useEffect, useReducer, useRef } from 'react'
import { backOffMs } from '@/components/outbox/outbox'
import { declareWholeTypeface } from '@/components/typeface/whole-typeface'
import type { ItemId } from '@/lib/model/ids'
import type { OwnWords } from '@/lib/model/study/mistakes'
import { dropDraft, findDraft, keepDraft } from './draft-store'
import { sendWords } from './send-words'
import { isDue, isSame, newWordsState, stepWords, type Words, type WordsState } from './words-state'

/** How long a pause in typing lasts before the text is saved. */
const PAUSE_MS = 700

/** A learner's cause and memo of a question: what is on the screen, whether it is saved, and how to change it. */
export function useOwnWords(item: ItemId, stored: OwnWords) {
  const [state, step] = useReducer(stepWords, stored, newWordsState)
  const isSending = useRef(false)
  const failures = useRef(0)

  const hasMemo = state.words.memo !== ''
  useEffect(() => {
    if (hasMemo) declareWholeTypeface()
  }, [hasMemo])

  useEffect(() => {
    const draft = findDraft(item)
    if (draft !== null) step({ kind: 'restored', draft })
  }, [item])

  useEffect(() => {
    const { words, kept } = state
    if (state.phase !== 'quiet' && isSame(words, kept)) dropDraft(item)
    const isKeptHere = isSame(words, kept) || keepDraft(item, { ...words, base: kept.revision })
    if (!isDue(state) || isSending.current) return
    const send = async () => {
      if (isSending.current) return
      isSending.current = true
      step({ kind: 'sent' })
      const outcome = await sendWords(item, { ...words, revision: kept.revision }, isKeptHere)
      isSending.current = false
      failures.current = outcome.kind === 'unreachable' ? failures.current + 1 : 0
      step(outcome)
    }
    const hasFailed = state.phase === 'waiting' || state.phase === 'loose'
    const timer = setTimeout(send, hasFailed ? backOffMs(Math.max(1, failures.current), Math.random) : PAUSE_MS)
    const stop = whenUrgent(send, hasFailed)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [item, state])

  return {
    ...state,
    edit: (words: Partial<Words>) => step({ kind: 'edited', words }),
    settle: (words: Words) => step({ kind: 'settled', words }),
  } satisfies WordsState & Record<string, unknown>
}

/** The connection is back, or the page may be closed: save without waiting for a pause. */
function whenUrgent(send: () => void, isWaiting: boolean): () => void {
  const onHide = () => document.visibilityState === 'hidden' && send()
  document.addEventListener('visibilitychange', onHide)
  if (isWaiting) addEventListener('online', send)
  return () => {
    document.removeEventListener('visibilitychange', onHide)
    removeEventListener('online', send)
  }
}
