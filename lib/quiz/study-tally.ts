import type { Verdict } from '../model/feedback'
import type { Confidence, SittingKind } from '../model/study/sitting'

/** The study in a period of time, as plain JSON. Periods are added field by field. */
export interface StudyTally {
  answers: number
  right: number
  /** How long questions were open, by kind of sitting. */
  ms: Record<SittingKind, number>
  /** How often each confidence was given, and how many of these answers were right. */
  said: Record<Confidence, { right: number; of: number }>
}

export interface StudyAnswer {
  verdict: Verdict
  confidence: Confidence | null
  elapsedMs: number | null
  kind: SittingKind
}

/** If a question is open for longer, the learner is doing something else. */
const LONGEST_MS = 3 * 60_000

export const NO_STUDY: StudyTally = {
  answers: 0,
  right: 0,
  ms: { practice: 0, review: 0, exam: 0 },
  said: { guessed: { right: 0, of: 0 }, fairly: { right: 0, of: 0 }, sure: { right: 0, of: 0 } },
}

/** The tally with one more answer. */
export function tallyAnswer(tally: StudyTally, { verdict, confidence, elapsedMs, kind }: StudyAnswer): StudyTally {
  const right = verdict === 'right' ? 1 : 0
  const ms = Math.min(elapsedMs ?? 0, LONGEST_MS)
  const said = confidence && { ...tally.said[confidence] }
  return {
    answers: tally.answers + 1,
    right: tally.right + right,
    ms: { ...tally.ms, [kind]: tally.ms[kind] + ms },
    said: said ? { ...tally.said, [confidence]: { right: said.right + right, of: said.of + 1 } } : tally.said,
  }
}

/** The sum of several periods; `NO_STUDY` if there are none. */
export function addTallies(tallies: readonly StudyTally[]): StudyTally {
  const sum = structuredClone(NO_STUDY)
  for (const { answers, right, ms, said } of tallies) {
    sum.answers += answers
    sum.right += right
    for (const kind of ['practice', 'review', 'exam'] as const) sum.ms[kind] += ms[kind]
    for (const confidence of ['guessed', 'fairly', 'sure'] as const) {
      sum.said[confidence].right += said[confidence].right
      sum.said[confidence].of += said[confidence].of
    }
  }
  return sum
}

const SLOT_MS = 15 * 60_000
const WEEK_MS = 7 * 86_400_000

/** The quarter hour of an instant. Every zone's days begin with one. */
export const slotOf = (at: number): number => Math.floor(at / SLOT_MS)
/** When a quarter hour begins, in ms since 1970. */
export const slotStart = (slot: number): number => slot * SLOT_MS
/** The week of an instant, counted from 1970 in UTC. Exact enough for trends. */
export const weekOf = (at: number): number => Math.floor(at / WEEK_MS)
/** The first day of a week, in UTC. */
export const weekStart = (week: number): string => new Date(week * WEEK_MS).toISOString().slice(0, 10)
