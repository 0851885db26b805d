'use client'
import { useEffect, useReducer, useState } from 'react'
import { useAnswers } from '@/components/outbox/use-answers'
import type { ChoosingEvent } from '@/components/question/choosing'
import { useFocusOnEntry } from '@/components/question/use-focus-on-entry'
import { useStar } from '@/components/question/use-star'
import { useTarget } from '@/components/question/use-target'
import { useTimeSpent } from '@/components/question/use-time-spent'
import type { ItemId } from '@/lib/model/ids'
import type { SittingView } from '@/lib/model/view'
import { answerMade, type Exam, type ExamEvent, examNext, examOf, itemsBy } from './exam'
import { nextSeq } from './time-left'
import type { Clock } from './use-clock'

/** The id of the check before submitting, which is no question. */
export const CHECK = 'check'

export interface ExamDesk {
  exam: Exam
  /** The id of the question that is shown, or `CHECK`. */
  current: string
  go(place: string): void
  step(by: -1 | 1): void
  choose(item: ItemId, choice: ChoosingEvent): void
  star(item: ItemId): void
  /** Locks the sheet because the exam is over, or unlocks it because it is not. */
  lock(isLocked: boolean): void
  /** Sends waiting answers now. */
  flush(): Promise<void>
}

/** The state of an exam and the actions of the learner. Every choice is saved at once. */
export function useExam(view: SittingView, clock: Clock): ExamDesk {
  const { id, items } = view.sitting
  const [exam, dispatch] = useReducer(examNext, view, examOf)
  const [first] = useState(() => (itemsBy(exam).blank[0] ?? items[0]!).id)
  const [current, go] = useTarget([...items.map((item) => item.id), CHECK], first)
  const timeSpent = useTimeSpent(current)
  const { send, flush } = useAnswers(
    (waiting) => waiting.sitting === id,
    (news) => dispatch({ kind: 'heard', news }),
  )
  const star = useStar(id, exam.stars, dispatch)
  useFocusOnEntry(current)
  useEffect(() => dispatch({ kind: 'looked-at', item: current as ItemId }), [current])

  function choose(item: ItemId, choice: ChoosingEvent) {
    const seq = nextSeq(exam.seqs.get(item) ?? 0, clock.nowMs() - Date.parse(view.startedAt))
    const event: ExamEvent = { kind: 'chose', item, choice, seq }
    dispatch(event)
    const made = answerMade(exam, examNext(exam, event), item)
    if (made !== null) void send({ ...made, sitting: id, note: null, item, elapsedMs: timeSpent(item) })
  }
  function step(by: -1 | 1) {
    const at = items.findIndex((item) => item.id === current)
    go(items[at + by]?.id ?? (by > 0 ? CHECK : current))
  }
  const lock = (isLocked: boolean) => dispatch({ kind: 'locked', isLocked })
  return { exam, current, go, step, choose, star: (item) => void star(item), lock, flush }
}
