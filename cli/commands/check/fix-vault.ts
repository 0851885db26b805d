import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { groupBy } from '../../../lib/compiler/base/group-by'
import { applyFixes } from '../../../lib/compiler/checking/messages/apply-fixes'
import { listVault } from '../../../lib/compiler/publishing/list-vault'
import type { Report } from './as-text'

interface FixCounts {
  fixes: number
  files: number
}

/**
 * Applies the fixes of messages to the notes of a vault. A note that has changed since it was checked is left alone.
 */
export function fixVault(folder: string, { messages, files }: Pick<Report, 'messages' | 'files'>): FixCounts {
  const checked = new Map(files.map(({ path, bytes }) => [path, bytes]))
  const places = new Map(listVault(folder).notes.map(({ path, file }) => [path, file]))
  const counts: FixCounts = { fixes: 0, files: 0 }
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
    counts.fixes += after.count
    counts.files++
  }
  return counts
}

/** Replaces a note atomically: if the command is killed, the old or the new note is there. */
function replace(file: string, bytes: Uint8Array): void {
  const fresh = `${file}.${process.pid}`
  writeFileSync(fresh, bytes, { mode: statSync(file).mode })
  renameSync(fresh, file)
}
