import { laterOf } from '../wrong-clock'
import { confidenceLikelihoods, fileConfidence } from './confidence'
import type { Evidence } from './evidence'
import { type NoteState, stateAfter } from './hypotheses/hypothesis'
import { fileLaterDay } from './later-days'
import type { LearnerMemory } from './learner-memory'
import { logMisconceptions } from './misconceptions'
import { DAY_MS, isLaterDay, type NoteMemory, stateOf } from './note-memory'
import { applicability, chanceRight, explainAnswer, guessChance, type Observation, recognition } from './observation'
import { timeAnswer } from './question-seconds'
import { recallUnder } from './retrievability'
import { rounded } from './rounded'
import { returnSureAndWrong } from './sure-and-wrong'
import { weighHypotheses } from './weighed-hypotheses'

/** The recall of a note before its first answer, right after reading it. */
export const FIRST_RECALL = 0.6
/** If a new question is answered faster, it was not read. */
const UNREAD_MS = 3_000
/** Evidence about hypotheses is discounted, since all of them are wrong: P. Grünwald, The safe Bayesian, ALT 2012. */
export const TEMPER = 0.9

/**
 * Folds one answer: from the learner and the note before it, computes both after it. A pure function, so the same
 * responses in the same order give the same memories to the last bit. The last answer can be undone by restoring the
 * states before it.
 *
 * An answer is evidence, not a grade: the new state is a blend of the states after Good and after Again, weighted by
 * the chance q that it was known. Each hypothesis has its own q.
 */
export function remember(
  learner: LearnerMemory,
  note: NoteMemory | null,
  evidence: Evidence,
): { learner: LearnerMemory; note: NoteMemory } {
  if (note !== null && isUnread(note, evidence)) return { learner: withLast(learner, evidence), note }
  const laterDay = note !== null && isLaterDay(note, evidence.at)
  const answer = observe(learner, note, evidence)
  const explained = weighHypotheses(learner).map((one) => {
    const recall = note === null ? FIRST_RECALL : recallUnder(one, note, evidence.at)
    return { ...one, recall, ...explainAnswer(recall, answer) }
  })
  const knew = mean(explained, (one) => one.knew)
  const predicted = mean(explained, ({ recall }) => chanceRight(recall, answer))
  const states = explained.map(({ h, hypothesis, recall, knew }) =>
    stateAfter(hypothesis, note && stateOf(note, h), { recall, knew, laterDay }),
  )
  return {
    learner: {
      ...withLast(learner, evidence),
      ...fileConfidence(learner, evidence.confidence, knew),
      lnWeights: laterDay ? reweigh(learner.lnWeights, explained) : learner.lnWeights,
    },
    note: {
      at: laterOf(note?.at ?? evidence.at, evidence.at),
      ...packStates(states),
      items: seeItem(note, evidence),
      laterDays: fileLaterDay(note, evidence, laterDay ? predicted : null),
      missed: answer.right ? null : { at: evidence.at, again: !laterDay && (note?.missed ?? null) !== null },
      sureAndWrong: returnSureAndWrong(note, evidence),
      misconceptions: logMisconceptions(note?.misconceptions ?? [], evidence),
    },
  }
}

/** Whether an answer tells nothing, because the question was not read. */
export function isUnread(note: NoteMemory, { item, elapsedMs }: Evidence): boolean {
  return elapsedMs !== null && elapsedMs < UNREAD_MS && note.items[item] === undefined
}

function withLast(learner: LearnerMemory, evidence: Evidence): LearnerMemory {
  return {
    ...learner,
    last: { note: evidence.note, at: evidence.at, right: evidence.verdict === 'right' },
    seconds: timeAnswer(learner, evidence),
  }
}

/** The observation from one answer, given what was seen before it. */
export function observe(learner: LearnerMemory, note: NoteMemory | null, evidence: Evidence): Observation {
  const [times, at] = note?.items[evidence.item] ?? [0, 0]
  const met = Object.keys(note?.items ?? {}).length
  return {
    right: evidence.verdict === 'right',
    applies: applicability(times > 0, met / (met + 1)),
    guess: guessChance(evidence),
    recognition: recognition(times, (evidence.at - at) / DAY_MS),
    ...confidenceLikelihoods(learner, evidence.confidence),
  }
}

/** Multiplies w_h by P(answer | h)^0.9. */
function reweigh(lnWeights: readonly number[], explained: readonly { likelihood: number }[]): number[] {
  const next = lnWeights.map((ln, h) => ln + TEMPER * Math.log(explained[h]!.likelihood) * 1e6)
  const greatest = Math.max(...next)
  return next.map((ln) => rounded(ln - greatest, 1))
}

function mean<T extends { weight: number }>(hypotheses: readonly T[], of: (one: T) => number): number {
  return hypotheses.reduce((sum, one) => sum + one.weight * of(one), 0)
}

function packStates(states: readonly NoteState[]): Pick<NoteMemory, 'lnStrengths' | 'difficulties'> {
  return {
    lnStrengths: states.map(({ lnStrength }) => rounded(lnStrength * 1e4, 1)),
    difficulties: states.map(({ difficulty }) => rounded(difficulty * 1e3, 1)),
  }
}

function seeItem(note: NoteMemory | null, { item, at, verdict }: Evidence): NoteMemory['items'] {
  const [times, last] = note?.items[item] ?? [0, at]
  return { ...note?.items, [item]: [times + 1, laterOf(last, at), verdict === 'right'] }
}
