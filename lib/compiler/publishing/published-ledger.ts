import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CURRENT_FILE, partFile } from '../../model/bundle'
import type { BundleId } from '../../model/ids'
import { LEDGER_FILE, type LedgerLines, LedgerUnread, readLedger, type StoredLedger } from '../identity/ledger-file'

/**
 * The ledger that the served bundle left; null when nothing is served.
 * @throws LedgerUnread if it cannot be read; so do its lines when they are asked for
 */
export async function publishedLedger(folder: string, current: BundleId | null): Promise<StoredLedger | null> {
  if (current === null) return null
  const home = join(folder, current)
  try {
    const bytes = await readFile(join(home, LEDGER_FILE))
    const ledger = readLedger(bytes, (part) => readFileSync(join(home, partFile('identity', part))))
    return { ...ledger, lines: withAdvice(ledger.lines, home, folder) }
  } catch (error) {
    throw advised(error as Error, home, folder)
  }
}

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
