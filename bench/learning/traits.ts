/** The traits of a simulated learner other than memory. All are shares or factors, except seconds. */
export const defaultTraits = {
  /** P(wrong | known) on average. A learner's own value is 0.5 to 1.5 times as high. */
  slip: 0.06,
  /** How much more likely a guess is right than chance. Drawn between these for each item. */
  guessLow: 0.8,
  guessHigh: 1.6,
  /** An item applies the concept with probability 1 − hardness·u², u uniform. */
  hardness: 0.4,
  /** How much the effect of practice depends on the recall of the notes that the note builds on. */
  prerequisites: 0.4,
  /** The chance that practice has an effect at the end of a sitting. At its beginning it is 1. */
  attention: 0.85,
  /** The share of days off, and the length of a holiday in days. */
  absent: 0.1,
  holiday: 3,
  /** How often the learner states a confidence, and how accurate it is. */
  confidence: 0.7,
  bias: 0.2,
  biasSpread: 0.6,
  confidenceNoise: 0.8,
  /**
   * P(recognising an item just seen), its half-life in days, and the growth of the half-life with each time it is seen.
   */
  recognition: 0.9,
  recognitionDays: 4,
  recognitionGrowth: 1.6,
  /** The share of recognised questions whose explanation is read nevertheless. */
  recognisedRead: 0.35,
  /** How much is lost on a new item if no other item of its note was met. */
  breadth: 0.25,
  firstSight: 25,
  laterSight: 15,
  known: 12,
  unknown: 25,
  feedbackRight: 8,
  feedbackWrong: 30,
  /** The seconds for reading a new note. */
  reading: 150,
  /** The pace of learners differs by this much around 1, that of questions by e^N(0, spread). */
  pace: 0.25,
  paceSpread: 0.25,
}

export type Traits = typeof defaultTraits

/**
 * @param given  the traits that differ from the defaults
 * @throws RangeError if a name is unknown or a value is not a number
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
