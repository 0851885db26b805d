import type { ItemBank } from '../../model/bank'
import type { Carried, ReadableFormat, WritableFormat } from './format'
import { UnreadableFile } from './format'
import { closeSum, SumOpen } from './sum-open'

/**
 * Holds that an export lost nothing silently: each question of the bank is in the file, or named. A file of a format that can
 * be read is read again for it.
 * @returns what the file holds
 * @throws SumOpen
 */
export function checkExport(format: WritableFormat, bank: ItemBank, written: Uint8Array): Carried {
  const carried = format.holds(bank)
  const named = carried.losses.reduce((sum, { questions }) => sum + questions, 0)
  const held = countQuestions(carried.bank)
  closeSum(countQuestions(bank), isReadable(format) && held > 0 ? countRead(format, written) : held, named)
  return carried
}

const isReadable = (format: WritableFormat): format is WritableFormat & ReadableFormat => 'read' in format

const countQuestions = ({ notes }: ItemBank) => notes.reduce((sum, note) => sum + note.questions.length, 0)

function countRead(format: ReadableFormat, bytes: Uint8Array): number {
  try {
    return countQuestions(format.read({ name: `export${format.endings[0]}`, bytes }).bank)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    throw new SumOpen(
      `Unexpected export that no import would read: ${error.message}. Nothing was written; export parts of the vault, each a folder`,
    )
  }
}
