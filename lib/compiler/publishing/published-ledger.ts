import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { shardFile } from '../../model/bundle'
import type { BundleId } from '../../model/ids'
import { FACTS, NAMES } from '../compiling/note-stages'
import {
  type Copies,
  LEDGER_FILE,
  type LedgerLines,
  type LedgerNote,
  LedgerUnread,
  type StoredLedger,
} from '../identity/ledger/ledger-file'
import { readLedger } from '../identity/ledger/read-ledger'
import type { PastRow } from '../memo/past-row'
import { UNFINISHED } from './sweep-unfinished'

/** A folder with a second copy of the current bundle's ledger, beside the bundles. */
const COPY_FOLDER = 'ledger'

/**
 * The ledger of the current bundle; null if nothing was published before.
 * @param known  the notes as the last run knew them. It may have made another bundle
 * @throws LedgerUnread if it cannot be read. Its lines throw the same when they are loaded
 */
export function publishedLedger(
  folder: string,
  current: BundleId | null,
  known: Iterable<PastRow>,
): StoredLedger | null {
  const copies = (file: string) => readAny(current === null ? [] : [join(folder, current, file)], copyOf(folder, file))
  if (current === null && [...copies(LEDGER_FILE)].length === 0) return null
  try {
    const ledger = readLedger(copies(LEDGER_FILE), (shard) => copies(shardFile('identity', shard)), ledgerNotes(known))
    return { ...ledger, lines: withAdvice(ledger.lines, folder) }
  } catch (error) {
    throw advised(error as Error, folder)
  }
}

const copyOf = (folder: string, file: string) => join(folder, COPY_FOLDER, basename(file))

/** Reads files one after the other, on demand. Missing ones are left out. */
function* readAny(files: readonly string[], last: string): Copies {
  for (const file of [...files, last]) {
    const bytes = readIfThere(file)
    if (bytes !== null) yield bytes
  }
}

function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** The notes of the ledger as the last run knew them. Exams have no line in it. */
const ledgerNotes = (known: Iterable<PastRow>): LedgerNote[] =>
  [...known].flatMap((row) => {
    const { path, body, questions, at, pins } = row.value(FACTS)
    const { slug, ids } = row.value(NAMES)
    const lineHash = row.inputs(NAMES)
    return lineHash === '' ? [] : [{ slug, path, body, questions, at, pins, ids, lineHash }]
  })

const withAdvice = (lines: LedgerLines, folder: string): LedgerLines => ({
  get: (path) => {
    try {
      return lines.get(path)
    } catch (error) {
      throw advised(error as Error, folder)
    }
  },
})

/** Tells what happened and what the operator can do: the program does nothing on its own here. */
function advised({ message }: Error, folder: string): LedgerUnread {
  const lines = [
    `The names of the questions, which learners' answers hang on, cannot be read from ${folder}: ${message}.`,
    'A copy that left files out may have made this folder. Put the folder back from a backup.',
    'If there is none, publish with --new-names: questions that were edited since they were first published then get',
    'new names and begin without answers; all others keep theirs.',
  ]
  return new LedgerUnread(lines.join('\n'))
}

/**
 * Keeps a second copy of a bundle's ledger. Bundles share files by hard links, so damage to one file is damage to all of
 * them.
 * @param shards  the names of the bundle's shards
 */
export function copyLedger(folder: string, id: BundleId, shards: readonly string[]): void {
  const copies = join(folder, COPY_FOLDER)
  mkdirSync(copies, { recursive: true })
  const files = [...shards.map((shard) => shardFile('identity', shard)), LEDGER_FILE]
  for (const file of files) {
    const [from, to] = [join(folder, id, file), copyOf(folder, file)]
    if (file !== LEDGER_FILE && sizeOf(from) === sizeOf(to)) continue // its name stands for its content
    copyFileSync(from, join(copies, UNFINISHED))
    renameSync(join(copies, UNFINISHED), to)
  }
  const kept = new Set(files.map((file) => basename(file)))
  for (const name of readdirSync(copies)) if (!kept.has(name)) rmSync(join(copies, name))
}

const sizeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size
