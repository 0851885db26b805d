import { checkVault, toMessage } from '../lib/compiler/check-notes'
import { exportNote } from '../lib/compiler/export-note'
import { isBlueprint } from '../lib/compiler/read-blueprint'
import { readNote } from '../lib/compiler/read-note'
import { readVault } from '../lib/compiler/read-vault'
import type { ItemBank } from '../lib/model/bank'
import { print } from './print'

/** Prints what the reader understood of a vault. Every note is listed, also those without a question; exams are none. */
export async function exportBank(folder: string): Promise<void> {
  const vault = await readVault(folder)
  const read = vault.files.map(readNote)
  const notes = read.map(({ data }) => data).filter((note) => !isBlueprint(note))
  const own = read.flatMap(({ data, messages }) => messages.map((message) => toMessage(data.path, message)))
  const bank: ItemBank = { notes: notes.map(exportNote), messages: [...vault.messages, ...own, ...checkVault(notes)] }
  await print(`${JSON.stringify(bank, null, 2)}\n`)
}
