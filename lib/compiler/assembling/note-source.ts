import type { NoteUnit } from '../compile-note'
import type { ReadNote } from '../note'

/** Where notes are had that what is known of them is not enough for. */
export interface NoteSource {
  prepare(paths: readonly string[]): Promise<void>
  /** A note that was prepared. */
  unit(path: string): NoteUnit
  /** Any notes, as they were read. */
  read(paths: readonly string[]): Promise<ReadNote[]>
}
