import type { CompiledNote } from '../bundling/compiled-note'

/** The compiled notes of a vault. Each is compiled once, when it is first needed. */
export class NoteSource {
  private readonly compiledNotes: Map<string, CompiledNote>

  /**
   * @param compile  compiles notes by their paths, in their order
   * @param known  notes that were compiled already
   */
  constructor(
    private readonly compile: (paths: readonly string[]) => Promise<readonly CompiledNote[]>,
    known: readonly CompiledNote[] = [],
  ) {
    this.compiledNotes = new Map(known.map((compiled) => [compiled.read.path, compiled]))
  }

  async prepare(paths: readonly string[]): Promise<void> {
    const missing = paths.filter((path) => !this.compiledNotes.has(path))
    if (missing.length === 0) return
    for (const compiled of await this.compile(missing)) this.compiledNotes.set(compiled.read.path, compiled)
  }

  /** A note that was prepared before. */
  compiled(path: string): CompiledNote {
    return this.compiledNotes.get(path)!
  }
}
