import type { AnswerNews } from '@/components/outbox/outbox'
import { type News, withNews } from '@/components/outbox/save-status'
import type { Markings } from '@/components/question/next-open'
import type { Marking } from '@/lib/model/feedback'
import type { SittingId } from '@/lib/model/ids'
import type { NoteAnswers } from '@/lib/model/view'

/** The answers to a note's questions, as its page knows them. */
export interface NoteState {
  /** The practice of the answers; null until the first answer begins one. */
  sitting: SittingId | null
  markings: Markings
  news: News
  /** How often the questions were begun again. */
  attempt: number
}

export type NoteEvent =
  | { kind: 'heard'; news: AnswerNews }
  | { kind: 'remembered'; answers: NoteAnswers }
  | { kind: 'begun-anew'; sitting: SittingId }

export const unanswered: NoteState = { sitting: null, markings: {}, news: new Map(), attempt: 1 }

export function noteNext(before: NoteState, event: NoteEvent): NoteState {
  switch (event.kind) {
    case 'heard':
      return hear(before, event.news)
    case 'remembered': {
      // Answers given on this page meanwhile are newer.
      const earlier = Object.fromEntries(event.answers.items.map(({ item, feedback }) => [item, feedback]))
      const sitting = before.sitting ?? event.answers.sitting
      return { ...before, sitting, markings: { ...earlier, ...before.markings } }
    }
    case 'begun-anew':
      return { ...unanswered, sitting: event.sitting, attempt: before.attempt + 1 }
  }
}

function hear(before: NoteState, news: AnswerNews): NoteState {
  const state = { ...before, news: withNews(before.news, news) }
  if (news.kind !== 'acknowledged') return state
  const markings = { ...before.markings, [news.answer.item]: news.body as Marking }
  return { ...state, sitting: news.sitting, markings }
}
