import type { NoteMemory } from '../memory/note-memory'
import { applicability, chanceRight, guessChance } from '../memory/observation'
import { recallUnder } from '../memory/retrievability'
import { likelyHypotheses, type WeighedHypothesis } from '../memory/weighed-hypotheses'
import type { ExaminedNote, ReadinessState } from './readiness-state'
import { type Shifts, shiftsOf } from './shifts'

export interface PredictedScore {
  /** The expected share of right answers, 0 to 1. */
  mid: number
  /** The variance of the score by the luck of one exam. */
  chanceVariance: number
  /** The variance of the expected score by what is unknown about the learner. */
  modelVariance: number
}

/** The error of the model itself, as a standard deviation. */
const MODEL_ERROR = 0.03

/**
 * Predicts the score of an exam on new items.
 *
 * x(note) = logit P(right on a new item) + shifts; for a note that was never met, only guessing. Then
 *
 *     mid            = Σ w·p,  p = 1 / (1 + e^-x)
 *     chanceVariance = Σ w·p·(1-p) / items
 *     modelVariance  = variance of the shifts + half the variance between hypotheses + 0.03²
 */
export function predictScore(state: ReadinessState): PredictedScore {
  const { bank, notes, now } = state
  const domains = new Map(bank.map(({ note, domain }) => [note, domain]))
  const shifts = shiftsOf(notes, (note) => domains.get(note), now)
  const likely = likelyHypotheses(state.learner)
  const sum = bank.reduce((total, { weight }) => total + weight, 0)
  const chances = bank.map((from) => ({ from, share: from.weight / sum, p: chancesOf(from, likely, shifts, state) }))
  const meanOf = ({ p }: { p: number[] }) => likely.reduce((mean, { weight }, i) => mean + weight * p[i]!, 0)
  const means = chances.map((chance) => ({ ...chance, mean: meanOf(chance) }))
  const mid = means.reduce((total, { share, mean }) => total + share * mean, 0)
  const between = likely.reduce((total, { weight }, i) => {
    const score = chances.reduce((score, { share, p }) => score + share * p[i]!, 0)
    return total + weight * (score - mid) ** 2
  }, 0)
  const slopes = means.filter(({ from }) => notes.has(from.note))
  return {
    mid,
    chanceVariance: means.reduce((total, { share, mean }) => total + share * mean * (1 - mean), 0) / state.items,
    modelVariance: varianceOfShifts(shifts, slopes) + between / 2 + MODEL_ERROR ** 2,
  }
}

/** P(right on a new item of the note) under each hypothesis. */
function chancesOf(
  { note, items, domain }: ExaminedNote,
  likely: readonly WeighedHypothesis[],
  shifts: Shifts,
  { notes, examAt }: ReadinessState,
): number[] {
  const guess = items.reduce((sum, item) => sum + guessChance(item), 0) / items.length
  const memory: NoteMemory | undefined = notes.get(note)
  if (memory === undefined) return likely.map(() => guess)
  const shift = shifts.all + (shifts.domains.get(domain) ?? 0) + shifts.fresh
  const met = items.filter(({ id }) => memory.items[id] !== undefined).length
  const unmet = { applies: applicability(false, met / items.length), guess, recognition: 0 }
  return likely.map((one) => shifted(chanceRight(recallUnder(one, memory, examAt), unmet), shift))
}

function shifted(chance: number, shift: number): number {
  return 1 / (1 + Math.exp(-Math.log(chance / (1 - chance)) - shift))
}

function varianceOfShifts(shifts: Shifts, met: readonly { from: ExaminedNote; share: number; mean: number }[]): number {
  const byDomain = new Map<string, number>()
  for (const { from, share, mean } of met) {
    byDomain.set(from.domain, (byDomain.get(from.domain) ?? 0) + share * mean * (1 - mean))
  }
  const all = [...byDomain.values()].reduce((sum, slope) => sum + slope, 0)
  return shifts.varianceOf({ all, domains: byDomain, fresh: all })
}
