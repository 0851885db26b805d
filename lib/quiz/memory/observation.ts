import type { Evidence } from './evidence'

/** How likely an answer is if the learner knows, and if not, both without regard to the confidence. */
export interface Observation extends Circumstances {
  right: boolean
  /** P(confidence | knew) and P(confidence | did not); 1 if none was given. */
  ifKnown: number
  ifNot: number
}

export interface Circumstances {
  /** The chance that the learner sees that the known concept applies. */
  applies: number
  /** The chance to be right without knowing. A little better than random. */
  guess: number
  /** The chance to recognise this very item, whether or not the note is known. */
  recognition: number
}

/** The chance to see that a known concept applies. A guess, to be estimated from answers. */
const APPLIES = 0.87
/** How much lower it is for a new item if no item of the note was met. The reduction is 0 if all others were met. */
const NARROWNESS = 0.25
/** The chance to miss an item that one knows. A guess, as above. */
const SLIP = 0.06
/** Guessing is better than chance, since some distractors are easy to exclude. */
const GUESS_FACTOR = 1.2
const RECOGNITION = 0.9
const RECOGNITION_DAYS = 4
const RECOGNITION_GROWTH = 1.6

/**
 * P(right) without knowing: 1.2 / C(options, choose), the *c* of the three-parameter model (A. Birnbaum, in F. Lord,
 * M. Novick, Statistical Theories of Mental Test Scores, 1968).
 */
export function guessChance({ options, choose }: Pick<Evidence, 'options' | 'choose'>): number {
  return Math.min(GUESS_FACTOR / combinations(options, choose), 0.9)
}

function combinations(n: number, k: number): number {
  let count = 1
  for (let i = 1; i <= k; i++) count = (count * (n - k + i)) / i
  return Math.max(count, 1)
}

/** 0.9·2^(-days / (4·1.6^(times-1))): an item is recognised for longer the more often it was seen. */
export function recognition(times: number, elapsedDays: number): number {
  if (times === 0) return 0
  return RECOGNITION * 2 ** (-Math.max(elapsedDays, 0) / (RECOGNITION_DAYS * RECOGNITION_GROWTH ** (times - 1)))
}

/**
 * P(the learner sees that a known concept applies to an item). Concepts learned in one form are often not recognised in
 * another (A. Butler et al., J. Exp. Psychol. Applied 23, 2017; the effect is known, its size is a guess).
 */
export function applicability(itemIsMet: boolean, shareMet: number): number {
  return itemIsMet ? APPLIES : APPLIES * (1 - NARROWNESS * (1 - shareMet))
}

/** P(right) if the recall of the note's concept is R. */
export function chanceRight(recall: number, { applies, guess, recognition: recognised }: Circumstances): number {
  const asked = recall * applies
  return asked * (1 - SLIP) + (1 - asked) * unknownRight(guess, recognised)
}

/** P(right) for a learner who does not know what the item asks. */
function unknownRight(guess: number, recognised: number): number {
  return (1 - recognised) * guess + recognised * (1 - SLIP)
}

/**
 * P(this answer) if the recall is R, and q = P(knew | this answer). A partly right answer is a miss. After
 * A. Corbett, J. Anderson, Knowledge tracing, UMUAI 4, 1994 (slip and guess), with recognition and confidence.
 */
export function explainAnswer(recall: number, seen: Observation): { likelihood: number; knew: number } {
  return seen.right ? explainRight(recall, seen) : explainMiss(recall, seen)
}

function explainRight(recall: number, { applies, guess, recognition: e, ifKnown, ifNot }: Observation) {
  const asked = recall * applies
  const known = (1 - SLIP) * ifKnown
  const likelihood = asked * known + (1 - asked) * ((1 - e) * guess * ifNot + e * known)
  return { likelihood, knew: (asked * known) / likelihood }
}

/**
 * A miss does not become a slip because the learner was sure or has seen the item: such an error must be asked again.
 */
function explainMiss(recall: number, { applies, guess }: Observation) {
  const asked = recall * applies
  const likelihood = asked * SLIP + (1 - asked) * (1 - guess)
  return { likelihood, knew: (asked * SLIP + (recall - asked) * (1 - guess)) / likelihood }
}
