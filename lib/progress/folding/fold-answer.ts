import type { Verdict } from '../../model/feedback'
import type { ItemId, NoteSlug, OptionId } from '../../model/ids'
import type { ItemKey } from '../../model/key'
import type { Confidence, SittingKind } from '../../model/study/sitting'
import { type LearnerMemory, MEMORY_EDITION, newLearnerMemory } from '../../quiz/memory/learner-memory'
import type { NoteMemory } from '../../quiz/memory/note-memory'
import { remember } from '../../quiz/memory/remember'
import { type ItemMark, markItem } from '../../quiz/mistakes/mark-item'
import { NO_STUDY, type StudyTally, slotOf, tallyAnswer, weekOf } from '../../quiz/study-tally'

/** Increment this when this file folds answers differently. Folds of other versions start over. */
const FOLD_EDITION = 3
export const FOLD_VERSION = FOLD_EDITION * 1_000 + MEMORY_EDITION

/** A response that counts, with the data of its item and sitting that the fold needs. */
export interface CountedAnswer {
  /** The id of the response. */
  response: number
  /** The present name of the note. */
  note: NoteSlug
  item: ItemId
  generation: number
  /** How many options the item has, and how many to choose. */
  optionCount: number
  choose: number
  key: Pick<ItemKey, 'key' | 'misconceptions'>
  options: readonly OptionId[]
  verdict: Verdict
  confidence: Confidence | null
  elapsedMs: number | null
  /** Milliseconds since 1970. */
  at: number
  kind: SittingKind
  /** Practice that does not affect the review schedule. It is not added to the memories. */
  cram: boolean
}

/** The state of a learner as a whole. */
export interface LearnerState {
  memory: LearnerMemory
  totals: StudyTotals
}

export interface StudyTotals {
  /** The time of the earliest answer, in ms since 1970; null before it. */
  since: number | null
  study: StudyTally
}

export interface Share {
  answers: number
  right: number
}

export type NoteState = Share & { memory: NoteMemory }
export type MarkState = { note: NoteSlug; mark: ItemMark }

/** The states that an answer changes, one of each kind; null for a state that does not exist yet. */
export interface Touched {
  notes: NoteState | null
  marks: MarkState | null
  slots: StudyTally | null
  weeks: Share | null
}

/** The state before the first answer. */
export function newLearnerState(): LearnerState {
  return { memory: newLearnerMemory(), totals: { since: null, study: NO_STUDY } }
}

/** Identifies each state that the answer changes, by the primary key of its row without the learner. */
export function keysOf({ note, item, generation, at }: CountedAnswer): Record<keyof Touched, string> {
  const week = weekOf(at)
  return {
    notes: JSON.stringify([note]),
    marks: JSON.stringify([item, generation]),
    slots: JSON.stringify([slotOf(at)]),
    weeks: JSON.stringify([week, note]),
  }
}

/** Adds one answer to the states. A pure function: the same answers in the same order give the same states. */
export function foldAnswer(
  { memory, totals }: LearnerState,
  before: Touched,
  answer: CountedAnswer,
): { learner: LearnerState; after: Touched } {
  const seen = {
    totals: { since: Math.min(totals.since ?? answer.at, answer.at), study: tallyAnswer(totals.study, answer) },
    marks: { note: answer.note, mark: markItem(before.marks?.mark ?? null, answerOnly(answer)) },
    slots: tallyAnswer(before.slots ?? NO_STUDY, answer),
  }
  const { totals: nextTotals, ...rows } = seen
  if (answer.cram) return { learner: { memory, totals: nextTotals }, after: { ...before, ...rows } }
  const next = remember(memory, before.notes?.memory ?? null, evidenceOf(answer))
  return {
    learner: { memory: next.learner, totals: nextTotals },
    after: {
      ...rows,
      notes: { memory: next.note, ...count(before.notes, answer) },
      weeks: count(before.weeks, answer),
    },
  }
}

/** Only the fields that a mark stores. */
function answerOnly({ options, verdict, confidence, at, key }: CountedAnswer) {
  return { options, verdict, confidence, at, key }
}

function evidenceOf(answer: CountedAnswer) {
  const { note, item, optionCount, choose, verdict, confidence, elapsedMs, at, key, options } = answer
  const stood = Object.entries(key.misconceptions) as [OptionId, string[]][]
  const named = (chosen: boolean) => [
    ...new Set(stood.flatMap(([option, names]) => (options.includes(option) === chosen ? names : []))),
  ]
  const facts = { note, item, options: optionCount, choose, verdict, confidence, elapsedMs, at }
  return { ...facts, fellFor: named(true), resisted: named(false) }
}

function count(share: Share | null, { verdict }: CountedAnswer): Share {
  return { answers: (share?.answers ?? 0) + 1, right: (share?.right ?? 0) + (verdict === 'right' ? 1 : 0) }
}
