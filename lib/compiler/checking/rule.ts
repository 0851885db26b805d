import type { Finding } from '../../model/message'
import type { Rule } from '../base/stage-rules'
import type { ReadNote } from '../reading/note'
import type { ComparedNote } from './compared-note'

/** A rule that looks at one note. It only finds; its id comes from the table in all-rules.ts. */
export interface NoteRule extends Rule {
  check: (note: ReadNote) => Finding[]
}

/** A finding in one of several notes. */
export interface FiledFinding extends Finding {
  file: string
}

/** A rule that compares notes. It takes notes in the order of their paths, and time in proportion. */
export interface VaultRule extends Rule {
  /**
   * What a note may share with another. Only notes that share a key, or have one twice, are compared: so an edit costs as
   * much as it concerns.
   */
  traitsOf: (note: ComparedNote) => string[]
  checkVault: (notes: readonly ComparedNote[]) => FiledFinding[]
}
