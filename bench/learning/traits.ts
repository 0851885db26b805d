/** What a simulated learner is beside memory. Seconds are seconds; all else are shares or factors. */
export const defaultTraits = {
  /** P(wrong | known) on average; each learner's own is half to one and a half of it. */
  slip: 0.06,
  /** How much likelier a guess is right than chance: drawn between these for each item. */
  guessLow: 0.8,
  guessHigh: 1.6,
  /** An item applies the concept with probability 1 − hardness·u², u uniform. */
  hardness: 0.4,
  /** How much of a practice hangs on the recall of what the note builds on. */
  prerequisites: 0.4,
  /** The chance that a practice is taken in, at the end of a sitting; at its beginning it is 1. */
  attention: 0.85,
  /** The share of days off, and a number of days off running. */
  absent: 0.1,
  holiday: 3,
  /** How often the learner says how sure he is, and how well that fits. */
  confidence: 0.7,
  bias: 0.2,
  biasSpread: 0.6,
  confidenceNoise: 0.8,
  /** P(recognising an item just seen), its half-life in days, that half-life's growth with each time seen. */
  recognition: 0.9,
  recognitionDays: 4,
  recognitionGrowth: 1.6,
  /** The share of recognised answers after which the explanation is read all the same. */
  recognisedRead: 0.35,
  /** What is lost on an unmet item when no other item of its note was met. */
  breadth: 0.25,
  firstSight: 25,
  laterSight: 15,
  known: 12,
  unknown: 25,
  feedbackRight: 8,
  feedbackWrong: 30,
  /** The first meeting with a note. */
  reading: 150,
  /** Learners differ in pace by this much around 1, and questions by e^N(0, spread). */
  pace: 0.25,
  paceSpread: 0.25,
}

export type Traits = typeof defaultTraits

/**
 * @param given what differs from the defaults
 * @throws RangeError if a name is unknown or a value no number
 */
export function traitsOf(given: Readonly<Record<string, unknown>>): Traits {
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(defaultTraits, name)) {
      throw new RangeError(`Unknown trait \`${name}\`, expected one of ${Object.keys(defaultTraits).join(', ')}`)
    }
    if (!Number.isFinite(value)) {
      throw new RangeError(`Expected the trait \`${name}\` to be a number, got \`${JSON.stringify(value)}\``)
    }
  }
  return { ...defaultTraits, ...given }
}
