import type { Span } from '../../../model/message'
import { letterAt } from '../../../model/text/letters'
import { readExplanations } from '../../reading/explanations/read-explanations'
import type { ReadOption } from '../../reading/note'
import { scanLines } from '../../source/scan-lines'
import { begin, type FoundQuestion } from '../collecting/found-question'
import { readAnswerLines, withoutHeadingWord } from './read-answer-lines'
import { type OptionLines, splitOptions } from './split-options'

type Place = Pick<FoundQuestion, 'file' | 'line' | 'path'>

/**
 * Reads a question written as text: a stem, options with letters, numbers or boxes, and an answer that names options.
 * @param answer  text apart from the question: the back of a card, or what `<details>` hides. Without it, the key is
 *   the ticked boxes, or a line such as `Answer: B` after the options; if there are both, they must agree
 * @returns null if there are no options; a reason if they may belong to two questions; a question without a key if it
 *   is unclear
 */
export function readPlainQuestion(
  question: string,
  answer: string,
  place: Place,
): FoundQuestion | { why: string } | null {
  const parts = splitOptions(question)
  if (parts === null) return null
  const { options, rest, marks, between } = parts
  if (between !== null)
    return { why: `\`${begin(between)}\` stands between its options, which are perhaps those of two questions` }
  const lines = [...rest, ...answer.split('\n')]
  const ticked = options.flatMap(({ isKey }, i) => (isKey ? [letterAt(i)] : []))
  const { key, others } = readAnswerLines(lines, rest.length, { texts: options.map(textOf), marks, ticked })
  const explained = explain(options, others)
  return {
    ...place,
    stem: parts.stem,
    options: explained.options.map((option, i) => ({ ...option, isKey: key.includes(letterAt(i)) })),
    general: explained.general,
    title: '',
    tags: [],
    aliases: [],
  }
}

const textOf = ({ lines }: OptionLines) => lines.join('\n').trim()

const NOWHERE: Span = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** Bullets that name an option, as in our notes, explain this option. Everything else is the general explanation. */
function explain(options: readonly OptionLines[], lines: readonly string[]) {
  const read = options.map(
    (option, i): ReadOption => ({
      label: letterAt(i),
      labelSpan: NOWHERE,
      text: { markdown: textOf(option), span: NOWHERE },
      explanations: [],
      misconceptions: [],
    }),
  )
  const body = lines.map(withoutHeadingWord)
  const { data } = readExplanations({ line: 1, column: 1, text: '' }, scanLines(body, 1).data, read, [])
  const taken = data.options.flatMap(({ explanations }) => explanations.map(({ span }) => span))
  const isTaken = (line: number) => taken.some(({ start, end }) => start.line <= line && line <= end.line)
  return {
    options: data.options.map(({ text, explanations }, i) => ({
      text: text.markdown,
      explanation: [...options[i]!.quoted, ...explanations.map(({ markdown }) => markdown)].join('\n'),
    })),
    general: body.filter((_, i) => !isTaken(i + 1)).join('\n'),
  }
}
