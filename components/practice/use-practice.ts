'use client'
import { useReducer, useState } from 'react'
import { useAnswers } from '@/components/outbox/use-answers'
import type { GivenAnswer } from '@/components/question/given-answer'
import { useFocusOnEntry } from '@/components/question/use-focus-on-entry'
import { useStar } from '@/components/question/use-star'
import { useTarget } from '@/components/question/use-target'
import { useTimeSpent } from '@/components/question/use-time-spent'
import type { ItemId } from '@/lib/model/ids'
import type { SittingView } from '@/lib/model/view'
import { firstOpen, type Practice, practiceNext, practiceOf } from './practice'

export interface PracticeDesk {
  practice: Practice
  current: string
  go(item: ItemId): void
  give(item: ItemId, answer: GivenAnswer): void
  star(item: ItemId): void
  /** Whether no answer is left to be sent. */
  isSettled(): Promise<boolean>
}

/** The state of a practice and the actions of the learner. */
export function usePractice(view: SittingView): PracticeDesk {
  const { id } = view.sitting
  const [practice, dispatch] = useReducer(practiceNext, view, practiceOf)
  const [first] = useState(() => firstOpen(practice).id)
  const [current, go] = useTarget(
    practice.items.map((item) => item.id),
    first,
  )
  useFocusOnEntry(current)
  const timeSpent = useTimeSpent(current)
  const { send, isSettled } = useAnswers(
    (waiting) => waiting.sitting === id,
    (news) => dispatch({ kind: 'heard', news }),
  )
  const star = useStar(id, practice.stars, dispatch)
  return {
    practice,
    current,
    go,
    give: (item, given) => {
      const seq = view.nextSeq[item] ?? 1
      void send({ ...given, sitting: id, note: null, item, seq, elapsedMs: timeSpent(item) })
    },
    star: (item) => void star(item),
    isSettled,
  }
}
