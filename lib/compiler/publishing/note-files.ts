import type { VaultFile } from '../base/vault-file'
import type { CompileFiles, NoteUnit } from '../bundling/compiled-note'
import type { NoteSource } from '../compiling/note-source'

/** Notes of a vault's folder, compiled when they are asked for, once. */
export class NoteFiles implements NoteSource {
  private readonly units = new Map<string, NoteUnit>()

  /** @param read  a note by its path in the vault */
  constructor(
    private readonly read: (path: string) => VaultFile,
    private readonly compile: CompileFiles,
  ) {}

  async prepare(paths: readonly string[]): Promise<void> {
    const missing = paths.filter((path) => !this.units.has(path))
    if (missing.length > 0) this.add(await this.compile(missing.map(this.read)))
  }

  add(units: readonly NoteUnit[]): void {
    for (const unit of units) this.units.set(unit.read.path, unit)
  }

  unit(path: string): NoteUnit {
    return this.units.get(path)!
  }
}
