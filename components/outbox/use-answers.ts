'use client'
import { useCallback, useEffect, useEffectEvent } from 'react'
import type { AnswerNews, Outbox, WaitingAnswer } from './outbox'

/** The outbox is a file of its own, and not on the way to the first paint. */
const openOutbox = (): Promise<Outbox> => import('./browser-outbox').then(({ browserOutbox }) => browserOutbox())

interface Answers {
  /** Keeps an answer and begins to send it. */
  send(answer: Omit<WaitingAnswer, 'refused'>): Promise<void>
  /** Sends now what waits. */
  flush(): Promise<void>
}

/**
 * Gives a page its outbox.
 * @param onNews  called for each news of an answer that belongs here, also of those that an earlier page left
 */
export function useAnswers(belongs: (answer: WaitingAnswer) => boolean, onNews: (news: AnswerNews) => void): Answers {
  const hear = useEffectEvent((heard: AnswerNews) => {
    if (belongs(heard.answer)) onNews(heard)
  })

  useEffect(() => {
    let stop = () => {}
    let isGone = false
    void openOutbox().then(async (outbox) => {
      if (isGone) return
      stop = outbox.subscribe((heard) => hear(heard))
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

  const send = useCallback(async (given: Omit<WaitingAnswer, 'refused'>) => {
    const outbox = await openOutbox()
    await outbox.put({ ...given, refused: null })
  }, [])
  const flush = useCallback(async () => (await openOutbox()).flush(), [])
  return { send, flush }
}
