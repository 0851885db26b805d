import type { Verdict } from '../../model/feedback'
import type { OptionId } from '../../model/ids'
import type { Confidence } from '../../model/sitting'

/** What the notebook needs of one counted answer. */
export interface NotebookAnswer {
  options: readonly OptionId[]
  verdict: Verdict
  confidence: Confidence | null
  /** When it was given, in ms since 1970. */
  at: number
}

export interface PastAnswer {
  verdict: Verdict
  confidence: Confidence | null
}

/** What a learner's answers to one generation of an item come to, for the notebook. Plain JSON. */
export interface ItemMark {
  answered: number
  /** The last answers, oldest first, at most `RECENT`. */
  recent: PastAnswer[]
  lastAt: number
  /** Of the answers that were not right: how often each option was chosen, and the number of the last such answer. */
  missed: Record<OptionId, { times: number; last: number }>
  /** When the last answer was given that puts an item on the shelves: a miss, or right by guessing. Null: none was. */
  faultAt: number | null
  /** When it was put right since, without guessing: the last time. Null: not yet. */
  rightAt: number | null
  /** It had been put right, and then was not. */
  relapsed: boolean
}

/** How many marks fit beside a question on a phone. */
const RECENT = 8

/**
 * Adds an answer to what is known of its item. The order of the calls is the order of the answers: no time is compared.
 * Which options are keys is not asked here, so that a mark tells nothing of them; see `mostMissed`.
 */
export function markItem(mark: ItemMark | null, answer: NotebookAnswer): ItemMark {
  const before = mark ?? UNMARKED
  const answered = before.answered + 1
  const { verdict, confidence } = answer
  const seen = {
    answered,
    recent: [...before.recent, { verdict, confidence }].slice(-RECENT),
    lastAt: answer.at,
    missed: verdict === 'right' ? before.missed : countOptions(before.missed, answer.options, answered),
  }
  if (isFault(answer)) {
    return { ...seen, faultAt: answer.at, rightAt: null, relapsed: before.relapsed || before.rightAt !== null }
  }
  return {
    ...seen,
    faultAt: before.faultAt,
    rightAt: before.faultAt === null ? null : answer.at,
    relapsed: before.relapsed,
  }
}

/** A miss, whole or in part, and a right answer that was a guess. */
export function isFault({ verdict, confidence }: PastAnswer): boolean {
  return verdict !== 'right' || confidence === 'guessed'
}

const UNMARKED: ItemMark = {
  answered: 0,
  recent: [],
  lastAt: 0,
  missed: {},
  faultAt: null,
  rightAt: null,
  relapsed: false,
}

function countOptions(
  missed: ItemMark['missed'],
  options: readonly OptionId[],
  answer: number,
): Record<OptionId, { times: number; last: number }> {
  const counted = options.map((option) => [option, { times: (missed[option]?.times ?? 0) + 1, last: answer }] as const)
  return { ...missed, ...Object.fromEntries(counted) }
}
