import type { Instant } from '../../model/ids'
import type { Rebuilt } from '../deriving/rebuild'

/** So much of a limit, counted for a key. As the generic cell rate algorithm has it: */
export interface SharedToll {
  key: string
  /** one is given back in so many seconds, */
  secondsEach: number
  /** and so many seconds' worth may come at once. */
  burstSeconds: number
}

export interface Swept {
  sittings: number
  learners: number
  versions: number
}

/** What a server asks of the database itself, whoever's history it holds. */
export interface Upkeep {
  /** Stores a row the way an answer is stored. Throws a `DatabaseFault` where an answer could not be stored now. */
  probe(now: Instant): Promise<void>
  /** False when the open file is no longer the one at its path. What is stored from then on is lost at the next start. */
  isInPlace(): Promise<boolean>
  /** Copies what the open file holds beside its path, once. @returns the path of the copy; null where there is no file */
  rescue(): Promise<string | null>
  /**
   * Makes all rows that are derived from responses and flags anew, step by step, while others read and write. The
   * writer keeps them; this is for rows that were changed past it. May be stopped at any time, and called again.
   */
  rebuild(): Promise<Rebuilt>
  /** The texts, as JSON, of all questions that were ever asked, some at a time. */
  askedTexts(): AsyncIterable<string[]>
  /**
   * Takes tolls from all instances that share the database, together. A file has one instance, and takes none.
   * @returns how many seconds to wait; 0 when all were taken
   */
  take(tolls: SharedToll[]): Promise<number>
  /** Forgets the tolls that are long given back. */
  forgetTolls(): Promise<void>
  /**
   * Deletes sittings that were begun before an instant and left without an answer or a flag, then learners of whom
   * nothing else is left, a plan or a memo included, and versions that no sitting refers to. In small steps, and by one instance at a time.
   */
  sweep(before: Instant): Promise<Swept>
}
