import type { Span } from '../../model/message'
import type { ReadOption } from '../note'
import { readAnswer } from '../read-answer'
import { readExplanations } from '../read-explanations'
import { scanLines } from '../scan-lines'
import { labelOf } from './askable'
import type { FoundQuestion } from './file-questions'

/** `A) text`, `- B. text`, `(c) text`. */
const LETTERED = /^\s*(?:[-*+]\s+)?(?:\*\*)?\(?([A-Za-z])[).:](?:\*\*)?\s+(.*)$/u
const TICKED = /^\s*(?:[-*+]|\d+[.)])\s+\[([ xX])\]\s+(.*)$/u
const QUOTED = /^\s*>\s?(.*)$/u
const ANSWER =
  /^[\s*_>#-]*(?:the\s+)?(?:correct\s+|right\s+)?(?:answers?|options?|정답|답)\s*(?:is|are|은|는)?[\s*_]*[:：]?[\s*_]*(?=\(?[A-Za-z]\b)/iu
const HEADING_WORD = /^[\s*_#-]*(?:explanations?|rationale|추가\s*설명|해설)[\s*_]*[:：][\s*_]*/iu

type Place = Pick<FoundQuestion, 'file' | 'line' | 'path'>

/**
 * Reads a question that is written as text: a stem, options with letters or boxes, and an answer that names letters.
 * @param answer  what stands apart from the question: the back of a card, or what `<details>` hides. Without one, the key
 *   is the ticked boxes, or a line such as `Answer: B` after the options
 * @returns null if there are no options; why not, if there is no key
 */
export function readLettered(question: string, answer: string, place: Place): FoundQuestion | { why: string } | null {
  const parts = splitOptions(question)
  if (parts === null) return null
  const { options, rest } = parts
  const reply = [...rest, ...answer.split('\n')]
  const isTicked = options.some(({ isKey }) => isKey)
  const { key, others } = isTicked ? { key: [], others: reply } : readReply(reply, options.length, rest.length)
  const explained = explain(options, others)
  return {
    ...place,
    stem: parts.stem,
    options: explained.options.map((option, i) => ({
      ...option,
      isKey: isTicked ? options[i]!.isKey : key.includes(labelOf(i)),
    })),
    general: explained.general,
    title: '',
    tags: [],
    aliases: [],
  }
}

interface OptionLines {
  lines: string[]
  isKey: boolean
  quoted: string[]
}

/** Boxes are options wherever they stand; letters are where they run from A without a gap. */
function splitOptions(text: string): { stem: string; options: OptionLines[]; rest: string[] } | null {
  const lines = scanLines(text.split('\n'), 1).data
  const isTicked = lines.some(({ kind, raw }) => kind === 'text' && TICKED.test(raw))
  const stem: string[] = []
  const options: OptionLines[] = []
  const rest: string[] = []
  let isOver = false
  for (const { kind, raw } of lines) {
    const match = kind === 'text' ? (isTicked ? TICKED : LETTERED).exec(raw) : null
    const last = options.at(-1)
    if (match !== null && (isTicked || match[1]!.toUpperCase() === labelOf(options.length)) && !isOver) {
      options.push({ lines: [match[2]!], isKey: /x/i.test(isTicked ? match[1]! : ''), quoted: [] })
    } else if (last === undefined) stem.push(raw)
    else if (isOver || endsOptions(raw, kind)) {
      isOver = true
      rest.push(raw)
    } else if (isTicked && kind === 'text' && QUOTED.test(raw)) last.quoted.push(QUOTED.exec(raw)![1]!)
    else if (kind === 'blank' && last.lines.at(-1) === '') isOver = true
    else last.lines.push(raw.replace(/^ {1,4}/u, ''))
  }
  return options.length < 2 ? null : { stem: stem.join('\n').trim(), options, rest }
}

/** What follows the options: an answer, a rule, a heading, the hidden part. */
const endsOptions = (raw: string, kind: string) =>
  kind === 'rule' || kind === 'heading' || ANSWER.test(raw) || HEADING_WORD.test(raw)

/** The first line that names letters is the answer; on the hidden side it may be nothing but letters. */
function readReply(lines: readonly string[], count: number, visible: number): { key: string[]; others: string[] } {
  const labels = Array.from({ length: count }, (_, i) => labelOf(i))
  const firstHidden = lines.findIndex((line, i) => i >= visible && line.trim() !== '')
  for (const [i, line] of lines.entries()) {
    const named = ANSWER.exec(line)?.[0].length ?? (i === firstHidden ? 0 : null)
    if (named === null) continue
    const text = line.slice(named).replace(/[*_]+/g, '').trim()
    const { key, unknown } = readAnswer(/^[a-z](?:\b|$)/u.test(text) ? text.toUpperCase() : text, labels)
    if (key.length === 0 || unknown.length > 0) continue
    return { key, others: lines.filter((_, j) => j !== i) }
  }
  return { key: [], others: [...lines] }
}

const NOWHERE: Span = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** Bullets that name an option by our own rules are that option's; everything else is general. */
function explain(options: readonly OptionLines[], lines: readonly string[]) {
  const read = options.map(
    ({ lines: text }, i): ReadOption => ({
      label: labelOf(i),
      labelSpan: NOWHERE,
      text: { markdown: text.join('\n').trim(), span: NOWHERE },
      explanations: [],
      misconceptions: [],
    }),
  )
  const body = lines.map((line) => line.replace(HEADING_WORD, ''))
  const { data } = readExplanations({ line: 1, column: 1, text: '' }, scanLines(body, 1).data, read)
  return {
    options: data.options.map(({ text, explanations }, i) => ({
      text: text.markdown,
      explanation: [...options[i]!.quoted, ...explanations.map(({ markdown }) => markdown)].join('\n'),
    })),
    general: data.general.map(({ markdown }) => markdown).join('\n'),
  }
}
