'use client'
import { useEffect, useEffectEvent, useRef } from 'react'
import { copyTakenAt } from '@/components/offline/shown-copy'
import type { AcknowledgedAnswer } from './acknowledged-answers'
import { holdAnswer } from './held-answers'
import { openMarker } from './open-marker'
import { openOutbox } from './open-outbox'
import { type AnswerNews, isLate, type WaitingAnswer } from './outbox'

interface Answers {
  /** Stores an answer and starts sending it. */
  send(answer: Omit<WaitingAnswer, 'refused'>): Promise<void>
  /** Sends waiting answers now. */
  flush(): Promise<void>
  /** Whether the server has, or has refused, every answer of this page. True if the device stores nothing. */
  isSettled(): Promise<boolean>
}

/**
 * Connects a page to the outbox.
 * @param onNews  called for news about answers that belong to this page, including answers that an earlier page left
 */
export function useAnswers(belongs: (answer: WaitingAnswer) => boolean, onNews: (news: AnswerNews) => void): Answers {
  const hear = useEffectEvent((heard: AnswerNews) => {
    if (!belongs(heard.answer)) return
    onNews(heard)
    if (heard.kind === 'refused' && !isLate(heard.refusal)) void forgetOnceSeen(heard.answer)
  })

  const isOpen = useRef(false)
  useEffect(() => {
    let stop = () => {}
    let isGone = false
    void openOutbox().then(async (outbox) => {
      isOpen.current = true
      if (isGone) return
      stop = outbox.subscribe((heard) => hear(heard))
      for (const { answer, sitting, body } of await answersNotShown()) {
        hear({ kind: 'acknowledged', answer, sitting, body })
      }
      for (const answer of await outbox.all()) {
        hear(answer.refused ? { kind: 'refused', answer, refusal: answer.refused } : { kind: 'sending', answer })
      }
      await outbox.flush()
    })
    return () => {
      isGone = true
      stop()
    }
  }, [])

  async function send(given: Omit<WaitingAnswer, 'refused'>) {
    const answer = { ...given, refused: null }
    const letGo = holdAnswer(answer)
    if (!isOpen.current) onNews({ kind: navigator.onLine ? 'sending' : 'waiting', answer })
    const outbox = await openOutbox()
    await outbox.put(answer)
    letGo()
  }
  const flush = async () => (await openOutbox()).flush()
  async function isSettled() {
    const all = await (await openOutbox()).all().catch(() => [])
    return !all.some((answer) => answer.refused === null && belongs(answer))
  }
  return { send, flush, isSettled }
}

/** A refusal is said by one page. The next one asks the question anew, or has its answer from elsewhere. */
async function forgetOnceSeen(answer: WaitingAnswer): Promise<void> {
  if (document.visibilityState === 'visible') await (await openOutbox()).forget(answer).catch(() => {})
}

/**
 * A copy of a page does not show the answers that were given after it was taken. A page from the server may lack those that
 * the page before it sent while this one was made.
 */
async function answersNotShown(): Promise<AcknowledgedAnswer[]> {
  const takenAt = copyTakenAt()
  const [from, to] = takenAt === null ? whileItWasMade() : [takenAt, Date.now()]
  return (await openMarker()).acknowledgedBetween(from, to)
}

function whileItWasMade(): [number, number] {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return [performance.timeOrigin, performance.timeOrigin + (navigation?.responseEnd ?? 0)]
}
