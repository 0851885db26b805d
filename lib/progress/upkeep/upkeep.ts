import type { Instant } from '../../model/ids'
import type { Rebuilt } from '../deriving/rebuild'
import type { NoteNames } from '../folding/note-names'
import type { AnswerCount } from '../reporting/answer-counts'

/** A use of a rate limit, counted for a key by the generic cell rate algorithm. */
export interface SharedToll {
  key: string
  /** The seconds after which one use is available again. */
  secondsEach: number
  /** How many seconds' worth of uses may come at once. */
  burstSeconds: number
}

export interface Swept {
  sittings: number
  learners: number
  versions: number
}

/** Operations on the database as a whole rather than on one learner's history. */
export interface Upkeep {
  /** Stores a row like an answer. Throws a `DatabaseFault` if an answer could not be stored now. */
  probe(now: Instant): Promise<void>
  /** False if the open file is no longer the one at its path. Everything stored then is lost when the process ends. */
  isInPlace(): Promise<boolean>
  /** Copies the open file to a file beside its path, once. @returns the path of the copy; null for a database server */
  rescue(): Promise<string | null>
  /**
   * Recomputes all rows that are derived from responses and flags, step by step, while others read and write. Needed
   * only if rows were changed without the writer, which keeps them up to date. May be stopped and called again at any
   * time.
   * @param names  the published names of notes, by which states are folded; without them, the next visits fold
   * @param told  is called after each step with what is done so far
   */
  rebuild(names?: NoteNames | null, told?: (done: Rebuilt) => void): Promise<Rebuilt>
  /** How often each question was answered, and each option chosen. Reads all answers. */
  answerCounts(): Promise<AnswerCount[]>
  /** The stored texts of all questions that were ever asked, as JSON, in batches. */
  storedTexts(): AsyncIterable<string[]>
  /**
   * Counts uses of rate limits together with all other instances. For SQLite, which has one instance, it does nothing.
   * @returns how many seconds to wait; 0 if the uses are allowed
   */
  take(tolls: SharedToll[]): Promise<number>
  /** Deletes expired counts. */
  forgetTolls(): Promise<void>
  /**
   * Deletes sittings that were begun before an instant and have no answers or flags, then learners without any other
   * records, and versions without sittings. Works in small steps, and in one instance at a time.
   */
  sweep(before: Instant): Promise<Swept>
}
