import type { VaultFile } from '../base/vault-file'
import type { CompiledNote, CompileFiles } from '../bundling/compiled-note'
import type { NoteSource } from '../compiling/note-source'

/** Notes of a vault's folder, compiled when they are asked for, once. */
export class NoteFiles implements NoteSource {
  private readonly compiledNotes = new Map<string, CompiledNote>()

  /** @param read  a note by its path in the vault */
  constructor(
    private readonly read: (path: string) => VaultFile,
    private readonly compile: CompileFiles,
  ) {}

  async prepare(paths: readonly string[]): Promise<void> {
    const missing = paths.filter((path) => !this.compiledNotes.has(path))
    if (missing.length > 0) this.add(await this.compile(missing.map(this.read)))
  }

  add(compiledNotes: readonly CompiledNote[]): void {
    for (const compiled of compiledNotes) this.compiledNotes.set(compiled.read.path, compiled)
  }

  compiled(path: string): CompiledNote {
    return this.compiledNotes.get(path)!
  }
}
