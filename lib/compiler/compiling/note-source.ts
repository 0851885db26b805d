import type { NoteUnit } from '../bundling/compiled-note'

/** Where notes are had that what is known of them is not enough for. */
export interface NoteSource {
  prepare(paths: readonly string[]): Promise<void>
  /** A note that was prepared. */
  unit(path: string): NoteUnit
}
