import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readChecked, writeChecked } from '../cache/checked-file'
import type { NoteUnit } from '../compile-note'
import { hashOf } from '../hash-of'
import type { VaultFile } from '../note'
import { errorsOf } from './note-errors'

/**
 * The bytes of each note's last version without an error, in a folder of bundles. Publishing compiles them while the
 * vault's own have an error, so they outlive the cache.
 */
export class GoodSources {
  private readonly home: string

  constructor(folder: string) {
    this.home = join(folder, 'sources')
  }

  get exist(): boolean {
    return existsSync(this.home)
  }

  /** @returns null where there is none, or it is damaged */
  read(path: string): VaultFile | null {
    const bytes = readChecked(this.placeOf(path))
    return bytes && { path, bytes }
  }

  /** Keeps those of some notes that have no error. @param units  what the files came to */
  keep(files: readonly VaultFile[], units: readonly NoteUnit[]): void {
    mkdirSync(this.home, { recursive: true })
    for (const [i, { path, bytes }] of files.entries())
      if (errorsOf(units[i]!).length === 0)
        writeChecked(this.placeOf(path), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  }

  /** Removes those of all other notes. */
  keepOnly(notes: readonly { path: string }[]): void {
    const kept = new Set(notes.map(({ path }) => nameOf(path)))
    for (const name of readdirSync(this.home)) if (!kept.has(name)) rmSync(join(this.home, name))
  }

  private placeOf(path: string): string {
    return join(this.home, nameOf(path))
  }
}

/** Paths have folders in them, and may be longer than a file's name may be. */
const nameOf = (path: string) => hashOf(path)
