import { groupBy } from '../base/group-by'
import { lazily } from '../base/lazily'
import { checkVault } from '../checking/check-vault'
import type { ComparedNote } from '../checking/compared-note'
import { groupSharing } from '../checking/group-sharing'
import type { Table } from '../memo/memo'
import { made, type Row } from '../memo/row'
import { COMPARED, COMPARISON, COMPARISON_MESSAGES } from './note-stages'
import type { Addition } from './vault-messages'
import type { VaultNote } from './vault-notes'

/**
 * Runs the rules that compare notes on groups that were not compared before.
 * @returns the messages of each group, for each of its notes
 */
export function compareGroups(notes: readonly VaultNote[], table: Table): Addition[] {
  const byPath = lazily(() => new Map(notes.map((note) => [note.path, note])))
  const comparedAt = (path: string) => byPath().get(path)!.row.detail(COMPARED)!
  return groupSharing(notes.map(({ facts }) => facts)).flatMap(({ paths, compared }): Addition[] => {
    const row = table.row(compared)
    const isFound = row.recall(COMPARISON, '') ?? compare(row, paths.map(comparedAt))
    if (!isFound) return []
    const byFile = lazily(() => groupBy(row.detail(COMPARISON_MESSAGES), ({ file }) => file))
    return paths.map((file) => ({ file, inputs: compared, messages: () => byFile().get(file) ?? [] }))
  })
}

/** @returns whether something was found */
function compare(row: Row, notes: readonly ComparedNote[]): boolean {
  const messages = checkVault(notes)
  return row.keep(COMPARISON, '', messages.length > 0, [made(COMPARISON_MESSAGES, () => messages)])
}
