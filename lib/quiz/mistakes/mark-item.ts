import type { Verdict } from '../../model/feedback'
import type { OptionId } from '../../model/ids'
import type { ItemKey } from '../../model/key'
import type { Confidence } from '../../model/study/sitting'

/** One answer as the notebook shows it. */
export interface PastAnswer {
  options: readonly OptionId[]
  verdict: Verdict
  confidence: Confidence | null
  /** When it was given, in ms since 1970. */
  at: number
}

/** A counted answer as the notebook needs it, with the key of the answered version. */
export interface NotebookAnswer extends PastAnswer {
  key: Pick<ItemKey, 'key' | 'misconceptions'>
}

/** How often a distractor was chosen. */
export interface MissedOption {
  option: OptionId
  times: number
  /** The misconceptions behind it, according to its author. */
  misconceptions: string[]
}

/** A summary of a learner's answers to one generation of an item, for the notebook. Plain JSON. */
export interface ItemMark {
  answered: number
  /** How many of them were not right. */
  misses: number
  /** The last answers, oldest first, at most `RECENT`. */
  recent: PastAnswer[]
  /** The chosen distractors. The one chosen last comes first. */
  missed: MissedOption[]
  /** The last answer that put the item on the shelves: a miss, or a right guess. Null if there was none. */
  fault: PastAnswer | null
  /** When it was last answered right since then, without guessing. Null if not yet. */
  rightAt: number | null
  /** Whether it had been answered right before the last fault. */
  relapsed: boolean
}

/** How many marks fit beside a question on a phone. */
const RECENT = 8

/** Adds an answer to the mark of its item. Call it in the order of the answers: no times are compared. */
export function markItem(mark: ItemMark | null, answer: NotebookAnswer): ItemMark {
  const before = mark ?? UNMARKED
  const { key, ...past } = answer
  const seen = {
    answered: before.answered + 1,
    misses: before.misses + (answer.verdict === 'right' ? 0 : 1),
    recent: [...before.recent, past].slice(-RECENT),
    missed: countMissed(before.missed, answer),
  }
  if (isFault(answer)) {
    return { ...seen, fault: past, rightAt: null, relapsed: before.relapsed || before.rightAt !== null }
  }
  return {
    ...seen,
    fault: before.fault,
    rightAt: before.fault === null ? null : answer.at,
    relapsed: before.relapsed,
  }
}

/** Whether an answer is a fault: wrong, partly right, or a right guess. */
export function isFault({ verdict, confidence }: Pick<PastAnswer, 'verdict' | 'confidence'>): boolean {
  return verdict !== 'right' || confidence === 'guessed'
}

const UNMARKED: ItemMark = {
  answered: 0,
  misses: 0,
  recent: [],
  missed: [],
  fault: null,
  rightAt: null,
  relapsed: false,
}

function countMissed(missed: readonly MissedOption[], { options, key }: NotebookAnswer): MissedOption[] {
  const chosen = options.filter((option) => !key.key.includes(option))
  const counted = chosen.map((option) => ({
    option,
    times: (missed.find((one) => one.option === option)?.times ?? 0) + 1,
    misconceptions: key.misconceptions[option] ?? [],
  }))
  return [...counted, ...missed.filter(({ option }) => !chosen.includes(option))]
}
