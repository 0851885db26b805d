import { hashOf } from '../base/hash-of'
import type { VaultFile } from '../base/vault-file'
import type { CompiledNote } from '../bundling/compiled-note'
import { isFailed } from '../compiling/threads/failed-note'
import type { VaultChanges } from './find-changes'
import type { GoodSources } from './good-sources'
import { compareCodePoints } from './list-vault'
import { errorsOf } from './note-errors'
import { isNote } from './read-vault-file'
import type { HeldNote, ReadStamp, RunRecord } from './run-record'

/** The notes that are published. Those with an error are replaced by their last good versions. */
export interface PublishedNotes {
  notes: ReadStamp[]
  /** The good versions, by path. */
  good: ReadonlyMap<string, VaultFile>
  held: HeldNote[]
}

/**
 * Holds back the notes that have an error, or cannot be read, and that had a version without one.
 * @param compiledNotes  the notes that changed
 * @param lastRun  the record of the last run: a note that it held, and that has not changed, is still held
 * @param sources  null to hold nothing back
 */
export function holdBroken(
  { notes, unread }: Pick<VaultChanges, 'notes' | 'unread'>,
  compiledNotes: readonly CompiledNote[],
  lastRun: Pick<RunRecord, 'files' | 'held'>,
  sources: GoodSources | null,
): PublishedNotes {
  const faults = new Map([...lastRun.held, ...compiledNotes.map(faultOf)].map((fault) => [fault.path, fault]))
  const good = new Map<string, VaultFile>()
  const held: HeldNote[] = []
  const hold = (fault: HeldNote, hash: string): ReadStamp | null => {
    const file = sources?.read(fault.path)
    if (file == null) return null
    const stamp = stampOf(file)
    if (stamp.hash === hash) return null
    good.set(fault.path, file)
    held.push(fault)
    return stamp
  }
  const own = notes.map((note) => {
    const fault = faults.get(note.path)
    return (fault !== undefined && fault.errors.length > 0 && hold(fault, note.hash)) || note
  })
  const known = [...lastRun.files, ...lastRun.held].map(({ path }) => path)
  const lost = lostNotes(notes, unread, known).flatMap((path) => hold({ path, errors: [], isFailed: false }, '') ?? [])
  return { notes: [...own, ...lost].sort((a, b) => compareCodePoints(a.path, b.path)), good, held }
}

const stampOf = ({ path, bytes }: VaultFile): ReadStamp => ({ path, hash: hashOf(bytes), stamp: [0, 0, 0, 0] })

/** The paths of notes that cannot be read, or whose folder cannot. @param known  the paths of notes of the last run */
function lostNotes(
  notes: readonly ReadStamp[],
  unread: VaultChanges['unread'],
  known: readonly string[],
): readonly string[] {
  if (unread.length === 0) return []
  const there = new Set(notes.map(({ path }) => path))
  const closed = new Set(unread.map(({ file }) => file))
  const isClosed = (path: string) => path.split('/').some((_, i, names) => closed.has(names.slice(0, i + 1).join('/')))
  const candidates = new Set([...closed, ...known])
  return [...candidates].filter((path) => isNote(path) && !there.has(path) && isClosed(path))
}

const faultOf = (compiled: CompiledNote): HeldNote => ({
  path: compiled.read.path,
  errors: errorsOf(compiled),
  isFailed: isFailed(compiled),
})
