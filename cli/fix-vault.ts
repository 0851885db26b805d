import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { groupBy } from '../lib/compiler/base/group-by'
import { applyFixes } from '../lib/compiler/checking/apply-fixes'
import { listVault } from '../lib/compiler/publishing/list-vault'
import type { Report } from './check-text'

export interface MendedVault {
  fixes: number
  files: number
}

/**
 * Mends the notes of a vault where a message says how, and writes those that change. A note that is no longer as it was
 * checked is left alone.
 */
export function fixVault(folder: string, { messages, files }: Pick<Report, 'messages' | 'files'>): MendedVault {
  const checked = new Map(files.map(({ path, bytes }) => [path, bytes]))
  const places = new Map(listVault(folder).notes.map(({ path, file }) => [path, file]))
  const mended: MendedVault = { fixes: 0, files: 0 }
  for (const [path, own] of groupBy(messages, ({ file }) => file)) {
    const file = places.get(path)
    const bytes = checked.get(path)
    if (file === undefined || bytes === undefined || !readFileSync(file).equals(bytes)) continue
    const after = applyFixes(
      bytes,
      own.flatMap(({ fix }) => fix ?? []),
    )
    if (after.count === 0) continue
    replace(file, after.bytes)
    mended.fixes += after.count
    mended.files++
  }
  return mended
}

/** In one step, so that whoever stops the command has the old note or the new one. */
function replace(file: string, bytes: Uint8Array): void {
  const fresh = `${file}.${process.pid}`
  writeFileSync(fresh, bytes, { mode: statSync(file).mode })
  renameSync(fresh, file)
}
