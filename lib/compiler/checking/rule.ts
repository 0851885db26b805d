import type { Finding } from '../../model/message'
import type { StageFinding } from '../base/finding'
import type { Rule } from '../base/stage-rules'
import type { ReadNote } from '../reading/note'
import type { ComparedNote } from './compared-note'

/** A rule about one note. It gives findings; its id is the key in the table of all-rules.ts. */
export interface NoteRule extends Rule {
  /** @param found  on reading the note, for rules that would say the same again in other words */
  check: (note: ReadNote, found: readonly StageFinding[]) => Finding[]
}

/** A finding in one of several notes. */
export interface FiledFinding extends Finding {
  file: string
}

/** A rule that compares notes. It gets notes in the order of their paths, and takes linear time. */
export interface VaultRule extends Rule {
  /**
   * The traits that a note may share with others. Only notes that share a trait, or have one twice, are compared, so the cost
   * of an edit does not depend on the size of the vault.
   */
  traitsOf: (note: ComparedNote) => string[]
  checkVault: (notes: readonly ComparedNote[]) => FiledFinding[]
}
