import type { Finding, Severity } from '../../model/message'
import type { ReadNote } from '../reading/note'
import type { ComparedNote } from './compared-note'

/**
 * What every message falls under. A rule only finds; the runner adds its id, its severity and the file. A rule without
 * a check is found by the compiler's stages themselves, where what it is about is seen.
 */
export interface Rule {
  /** The heading of docs/authoring.md that tells an author why. */
  id: string
  severity: Severity
  /** Unset where it is on. It is off where too few of its hits are worth an author's time; a vault can switch it on. */
  default?: 'off'
}

/** A rule that one note is enough for. */
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
  keysOf: (note: ComparedNote) => string[]
  checkVault: (notes: readonly ComparedNote[]) => FiledFinding[]
}
