import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '../base/hash-of'
import type { VaultFile } from '../base/vault-file'
import { readChecked, writeChecked } from '../memo/checked-file'

/**
 * Stores each note's last version without an error, in the folder of bundles. These versions are published while the
 * vault's own have errors. They are not part of the cache, because they must survive its removal.
 */
export class GoodSources {
  private readonly home: string

  constructor(folder: string) {
    this.home = join(folder, 'sources')
  }

  get exist(): boolean {
    return existsSync(this.home)
  }

  /** @returns null if there is none, or if it is damaged */
  read(path: string): VaultFile | null {
    const bytes = readChecked(this.placeOf(path))
    return bytes && { path, bytes }
  }

  /** Stores notes that have no error. */
  keep(files: readonly VaultFile[]): void {
    mkdirSync(this.home, { recursive: true })
    for (const { path, bytes } of files)
      writeChecked(this.placeOf(path), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  }

  /** Removes the stored versions of all other notes. */
  keepOnly(notes: readonly { path: string }[]): void {
    const kept = new Set(notes.map(({ path }) => nameOf(path)))
    for (const name of readdirSync(this.home)) if (!kept.has(name)) rmSync(join(this.home, name))
  }

  private placeOf(path: string): string {
    return join(this.home, nameOf(path))
  }
}

/** A path contains slashes, and may be too long for a file name. */
const nameOf = (path: string) => hashOf(path)
