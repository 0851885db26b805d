import type { ExportedNote, ExportedQuestion, ItemBank } from '../../../model/authors/bank'
import { letterAt } from '../../../model/text/letters'
import { quoteCell } from './quote-cell'

export function writeTable({ notes }: ItemBank): string {
  const widths = notes.flatMap((note) => note.questions.map(({ options }) => options.length))
  const width = widths.reduce((most, count) => Math.max(most, count), 2)
  const labels = Array.from({ length: width }, (_, i) => letterAt(i))
  const head = [
    'note',
    'title',
    'tags',
    'aliases',
    'question',
    ...labels,
    'key',
    ...labels.map((label) => `why ${label}`),
    'general',
  ]
  const rows = notes.flatMap((note) => note.questions.map((question) => writeRow(note, question, width)))
  return [head, ...rows].map((row) => `${row.map(quoteCell).join(',')}\r\n`).join('')
}

function writeRow(
  note: ExportedNote,
  { stem, options, generalExplanation }: ExportedQuestion,
  width: number,
): string[] {
  const columns = Array.from({ length: width }, (_, i) => options[i])
  return [
    note.path,
    note.title,
    note.tags.join('; '),
    note.aliases.join('; '),
    stem,
    ...columns.map((option) => option?.text ?? ''),
    options
      .filter(({ isKey }) => isKey)
      .map(({ label }) => label)
      .join(', '),
    ...columns.map((option) => option?.explanation ?? ''),
    generalExplanation ?? '',
  ]
}
