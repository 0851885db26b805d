import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CURRENT_FILE, partFile } from '../../model/bundle'
import type { BundleId } from '../../model/ids'
import type { KnownNote } from '../assembling/known-note'
import {
  LEDGER_FILE,
  type LedgerLines,
  type LedgerNote,
  LedgerUnread,
  readLedger,
  type StoredLedger,
} from '../identity/ledger-file'

/**
 * The ledger that the served bundle left; null when nothing is served.
 * @param known  what the cache has of notes
 * @throws LedgerUnread if it cannot be read; so do its lines when they are asked for
 */
export function publishedLedger(
  folder: string,
  current: BundleId | null,
  known: ReadonlyMap<string, KnownNote>,
): StoredLedger | null {
  if (current === null) return null
  const home = join(folder, current)
  try {
    const readPart = (part: string) => readFileSync(join(home, partFile('identity', part)))
    const ledger = readLedger(readFileSync(join(home, LEDGER_FILE)), readPart, ledgerNotes(known))
    return { ...ledger, lines: withAdvice(ledger.lines, home, folder) }
  } catch (error) {
    throw advised(error as Error, home, folder)
  }
}

/** The notes of the ledger as the cache has them, if that is of the same bundle. */
const ledgerNotes = (known: ReadonlyMap<string, KnownNote>): LedgerNote[] =>
  [...known.values()].flatMap(({ facts, slug, names, ids }) => {
    const { path, body, questions, at, pins } = facts
    return names === '' ? [] : [{ slug, path, body, questions, at, pins, ids, names }]
  })

const withAdvice = (lines: LedgerLines, home: string, folder: string): LedgerLines => ({
  get: (path) => {
    try {
      return lines.get(path)
    } catch (error) {
      throw advised(error as Error, home, folder)
    }
  },
})

/** What happened and what to do about it, since nothing may be done without the operator. */
function advised({ code, path, message }: NodeJS.ErrnoException, home: string, folder: string): LedgerUnread {
  const reason = code === 'ENOENT' ? `there is no file ${path}` : message
  const lines = [
    `The names of the questions, which learners' answers hang on, cannot be read from ${home}: ${reason}.`,
    'An older program, or a copy that left files out, may have made this folder. Put the file back from a backup.',
    `If there is none, delete ${join(folder, CURRENT_FILE)} and publish again: questions that were edited since they`,
    'were first published then get new names and begin without answers; all others keep theirs.',
  ]
  return new LedgerUnread(lines.join('\n'))
}
