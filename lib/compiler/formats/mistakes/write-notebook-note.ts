import type { OptionId, SafeHtml } from '../../../model/ids'
import type { DeliveredItem } from '../../../model/item'
import type { MistakeRecord, Shelf } from '../../../model/study/mistakes'
import { letterAt } from '../../../model/text/letters'
import { readCarried } from '../html/carry-markdown'
import { spellSafely } from '../notes/spell-safely'
import { type NotebookWords, signsOf } from './notebook-words'

/**
 * Writes a notebook as one note of a vault, in chunks. Its questions are quoted, so that the compiler reads no items
 * from it and none exists twice. A memo is in a fence, exactly as it was typed.
 * @param records  sorted by shelf
 * @param day  today: `2026-11-24`
 */
export async function* writeNotebookNote(
  records: AsyncIterable<MistakeRecord>,
  words: NotebookWords,
  day: string,
): AsyncGenerator<string> {
  yield ['---', `title: ${words.title} ${day}`, 'tags:', `- ${words.tag}`, `created: ${day}`, '---', ''].join('\n')
  yield `\n# ${words.title}\n`
  let shelf: Shelf | null = null
  for await (const record of records) {
    if (record.shelf !== shelf) yield `\n## ${words.shelves[record.shelf]}\n`
    shelf = record.shelf
    yield `\n${writeRecord(record, words)}\n`
  }
}

function writeRecord({ mistake, feedback }: MistakeRecord, words: NotebookWords): string {
  const { item, note, missed, marks, cause, memo } = mistake
  const facts = [
    `- **${words.marks}** ${signsOf(marks)}`,
    ...(missed ? [`- **${words.chosenMost}** ${optionLine(item, missed.option)}`] : []),
    ...(missed?.why ? [`- **${words.why}** ${lineOf(missed.why)}`] : []),
    ...(cause ? [`- **${words.cause}** ${words.causes[cause]}`] : []),
  ]
  const key = feedback.key.map((option) => {
    const why = feedback.explanations[option]
    return [optionLine(item, option), ...(why ? [markdownOf(why)] : [])].join('\n\n')
  })
  return [
    `### ${oneLine(spellSafely(note.title, 'stem'))}`,
    quoted(markdownOf(item.stem)),
    item.options.map(({ id }) => `- ${optionLine(item, id)}`).join('\n'),
    facts.join('\n'),
    quoted([`[!success]- ${words.key}`, ...key].join('\n\n').replace('\n\n', '\n')),
    ...(memo === '' ? [] : [`**${words.memo}**`, fenced(memo)]),
  ].join('\n\n')
}

/** Does not write `A)`, which would begin an option. */
function optionLine(item: DeliveredItem, option: OptionId): string {
  const place = item.options.findIndex(({ id }) => id === option)
  const found = item.options[place]
  return found ? `**${letterAt(place)}** ${lineOf(found.text)}` : ''
}

const markdownOf = (html: SafeHtml): string => spellSafely(readCarried(html, { lose: () => undefined }), 'stem')
const oneLine = (markdown: string): string => markdown.replace(/\s*\n\s*/g, ' ')
const lineOf = (html: SafeHtml): string => oneLine(markdownOf(html))
const quoted = (markdown: string): string => markdown.replace(/^/gm, '> ').replace(/^> $/gm, '>')

/** A fence that is longer than any in the text. */
function fenced(text: string): string {
  const longest = [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2)
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${text}\n${fence}`
}
