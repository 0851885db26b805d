import type { KeyLength } from './questions/key-length'
import type { KeyPlace } from './rules/key-position'

/** The facts by which notes are grouped for the rules that compare them. */
export interface ComparedFacts {
  path: string
  /** A hash of what is compared; empty if the note shares nothing. */
  compared: string
  /** Hashes of the traits that the note may share with others (`VaultRule.traitsOf`). */
  traits: number[]
}

/** The facts about a note's answer keys. Each list has one entry for each question. */
export interface KeyFacts {
  path: string
  /** The lines on which questions begin. */
  at: number[]
  /** The place of each key among the options. */
  places: KeyPlace[]
  /** Whether each key is the longest option. */
  lengths: KeyLength[]
}
