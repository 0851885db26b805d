import type { ItemBank } from '../../model/authors/bank'
import type { Carried, ReadableFormat, WritableFormat } from './format'
import { UnreadableFile } from './format'
import { closeSum, SumOpen } from './sum-open'

/**
 * Checks that an export loses nothing silently: each question of the bank is in the file or reported as lost. If the
 * format can be read, the file is read again for this.
 * @returns what is in the file
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
