import { exportNote } from '../lib/compiler/export-note'
import type { ItemBank } from '../lib/model/bank'
import { openVault } from './open-vault'
import { print } from './print'

/** Prints what the reader understood of a vault. Every note is listed, also those without a question. */
export async function exportBank(folder: string): Promise<void> {
  const { notes, messages } = await openVault(folder)
  const bank: ItemBank = { notes: notes.map(exportNote), messages }
  await print(`${JSON.stringify(bank, null, 2)}\n`)
}
