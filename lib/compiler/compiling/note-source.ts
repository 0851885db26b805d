import type { CompiledNote } from '../bundling/compiled-note'

/** Gives compiled notes where the known facts are not enough. */
export interface NoteSource {
  prepare(paths: readonly string[]): Promise<void>
  /** A note that was prepared before. */
  compiled(path: string): CompiledNote
}
