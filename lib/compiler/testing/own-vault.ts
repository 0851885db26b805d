import { join } from 'node:path'
import type { ItemBank } from '../../model/authors/bank'
import { readVault } from '../publishing/read-vault'
import { exportNote } from '../reading/export-note'
import { roleOf } from '../reading/read-blueprint'
import { readNote } from '../reading/read-note'

export const OWN_VAULT = join(import.meta.dirname, '../../../content')

/** The notes of a vault with questions, as in an export. For tests. */
export function bankOf(folder: string): ItemBank {
  const { files } = readVault(folder)
  const notes = files.map((file) => readNote(file).data).filter((note) => roleOf(note) === 'page')
  return { notes: notes.map(exportNote).filter(({ questions }) => questions.length > 0), messages: [] }
}
