import type { NoteSource } from '../assembling/note-source'
import type { CompileFiles, NoteUnit } from '../compile-note'
import { type PlacedFile, readVaultFile } from './read-vault-file'

/** Notes of a vault's folder, compiled when they are asked for, once. */
export class NoteFiles implements NoteSource {
  private readonly units = new Map<string, NoteUnit>()

  /** @param files  where each note lies, by its path in the vault */
  constructor(
    private readonly files: ReadonlyMap<string, PlacedFile>,
    private readonly compile: CompileFiles,
  ) {}

  async prepare(paths: readonly string[]): Promise<void> {
    const missing = paths.filter((path) => !this.units.has(path))
    if (missing.length > 0) this.add(await this.compile(missing.map((path) => readVaultFile(this.files.get(path)!))))
  }

  add(units: readonly NoteUnit[]): void {
    for (const unit of units) this.units.set(unit.read.path, unit)
  }

  unit(path: string): NoteUnit {
    return this.units.get(path)!
  }
}
