import type { OptionId, SafeHtml } from '../../../model/ids'
import type { MistakeRecord } from '../../../model/study/mistakes'
import { letterAt } from '../../../model/text/letters'
import { quoteCell } from '../csv/quote-cell'
import { readCarried } from '../html/carry-markdown'
import { type NotebookWords, signsOf } from './notebook-words'

/**
 * Writes a notebook as a table with a question on each row, in chunks. Its format is that of lib/compiler/formats/csv,
 * and texts are Markdown.
 */
export async function* writeNotebookTable(
  records: AsyncIterable<MistakeRecord>,
  words: NotebookWords,
): AsyncGenerator<string> {
  const head = [
    words.shelf,
    words.topic,
    words.note,
    words.question,
    words.marks,
    words.last,
    words.confidence,
    words.chosenMost,
    words.times,
    words.why,
    words.cause,
    words.memo,
    words.key,
  ]
  yield `\uFEFF${writeCells(head)}`
  for await (const record of records) yield writeCells(cellsOf(record, words))
}

const writeCells = (cells: readonly string[]): string => `${cells.map(quoteCell).join(',')}\r\n`

function cellsOf({ mistake, shelf, feedback }: MistakeRecord, words: NotebookWords): string[] {
  const { item, note, topic, marks, missed, cause, memo } = mistake
  const last = marks.at(-1)
  const optionOf = (option: OptionId) => {
    const place = item.options.findIndex(({ id }) => id === option)
    const chosen = item.options[place]
    return chosen === undefined ? '' : `${letterAt(place)}) ${markdownOf(chosen.text)}`
  }
  return [
    words.shelves[shelf],
    topic,
    note.title,
    markdownOf(item.stem),
    signsOf(marks),
    last?.at.slice(0, 10) ?? '',
    last?.confidence ? words.confidences[last.confidence] : '',
    missed ? optionOf(missed.option) : '',
    missed ? String(missed.times) : '',
    missed?.why ? markdownOf(missed.why) : '',
    cause ? words.causes[cause] : '',
    memo,
    feedback.key.map(optionOf).join('\n'),
  ]
}

const markdownOf = (html: SafeHtml): string => readCarried(html, { lose: () => undefined })
