import type { Point } from '../../model/message'
import { textBefore } from '../../model/text/text-before'
import type { Compiled, StageFinding } from '../base/finding'
import type { Excerpt } from '../source/excerpt'
import { continuationOf, excerptOf, type LineRest, lineSpan, restOf } from '../source/excerpt'
import type { Line } from '../source/scan-lines'
import type { ReadOption } from './note'
import { innerOption, letterLike } from './option-lookalike'

/** `- A) text`, `A. text`, `(A) text`, `**A)** text`. Only the first label of the line counts. */
const OPTION = /^(\s*(?:[-*+]\s+)?)(\*\*[A-Z][).]\*\*|\([A-Z]\)|（[A-Z]）|[A-Z](?:[)）]|\.(?=\s|$)))\s*/u
const BULLET = /^(\s*)[-*+]\s/u

/** Whether a line is one of `**Options:**`. */
export const isOption = (line: Line): boolean => line.kind === 'text' && OPTION.test(line.text)

export interface Options {
  options: ReadOption[]
  /** The text before the first option, if there is any. */
  general: Excerpt[]
  /** Letters of options whose labels could not be read. Their lines have messages. */
  unread: string[]
}

interface Started {
  option: Omit<ReadOption, 'text'>
  pieces: [first: LineRest, ...LineRest[]]
  indent: number
  /** The indentation of its bullet; null if it has none. */
  margin: number | null
}

/** Reads one option from each line. Other lines continue the previous option. */
export function readOptions(lines: readonly Line[]): Compiled<Options> {
  const options: Started[] = []
  const before: LineRest[] = []
  const otherForms: StageFinding[] = []
  const lookalikes: { line: Line; letter: string; above: string }[] = []
  for (const line of lines.filter(({ kind }) => kind !== 'rule')) {
    const match = line.kind === 'text' ? OPTION.exec(line.text) : null
    const last = options.at(-1)
    if (match !== null) {
      const [whole, indent, form] = [match[0], match[1]!, match[2]!]
      const option = newOption({ line: line.number, column: indent.length + 1 }, form)
      options.push({ option, pieces: [restOf(line, whole.length)], indent: indent.length, margin: marginOf(line) })
      if (form !== `${option.label})`) otherForms.push(otherForm(option, form))
    } else if (last !== undefined) {
      const lookalike = lookalikes.at(-1)
      const letter = nextLetter(lookalike?.above === last.option.label ? lookalike.letter : last.option.label)
      if (isLookalike(line, last, letter)) lookalikes.push({ line, letter, above: last.option.label })
      last.pieces.push(continuationOf(line, last.indent))
    } else {
      before.push(restOf(line, 0))
    }
  }
  const general = before.some(({ text }) => text !== '') ? [excerptOf(before)] : []
  const data = options.map(({ option, pieces }) => ({ ...option, text: excerptOf(pieces) }))
  const unread = lookalikes.map(({ letter }) => letter)
  const letters = new Set(options.map(({ option }) => option.label))
  return {
    data: { options: data, general, unread },
    messages: [
      ...general.map(beforeOptions),
      ...lookalikes.map(unlikeOption),
      ...options.flatMap((started) => innerOptions(started, letters)),
      ...otherForms,
    ],
  }
}

/** @param form  its label as it is written, such as `(A)` */
function newOption(start: Point, form: string): Omit<ReadOption, 'text'> {
  return {
    label: form.replace(/[^A-Z]/gu, ''),
    labelSpan: { start, end: { line: start.line, column: start.column + form.length } },
    explanations: [],
    misconceptions: [],
  }
}

function marginOf({ text }: Line): number | null {
  return BULLET.exec(text)?.[1]?.length ?? null
}

const nextLetter = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 1)

/**
 * Whether a line that continues an option is where the next one would be, and looks like it: by its letter, or because
 * it is the next bullet of the list.
 */
function isLookalike(line: Line, { indent, margin }: Started, letter: string): boolean {
  if (line.kind !== 'text') return false
  if (margin !== null && marginOf(line) === margin) return true
  const own = line.text.length - line.text.trimStart().length
  return own < Math.max(indent, 1) && letterLike(line.text) === letter
}

const unlikeOption = ({ line, letter, above }: { line: Line; letter: string; above: string }): StageFinding => ({
  ruleId: 'option-unread',
  span: lineSpan(line),
  reason: `Unexpected \`${line.text.trim().slice(0, 60)}\` among the options, expected a line such as \`- ${letter}) text\``,
  mend: `Begin it with \`- ${letter}) \` if it is an option, or indent it if it continues option \`${above}\`, whose part it is until then.`,
})

/** The option within the line of another, if no line of its own has its letter. */
function innerOptions({ option, pieces }: Started, letters: ReadonlySet<string>): StageFinding[] {
  const letter = nextLetter(option.label)
  const [{ line, column, text }] = pieces
  const at = letters.has(letter) ? null : innerOption(text, letter)
  if (at === null) return []
  return [
    {
      ruleId: 'option-unread',
      span: { start: { line, column: column + at }, end: { line, column: column + text.length } },
      reason: `Unexpected \`${text.slice(at, at + 60)}\` within option \`${option.label}\`, expected a line of its own`,
      mend: `Give it a line such as \`- ${letter}) text\`; until then it is part of option \`${option.label}\`.`,
    },
  ]
}

const beforeOptions = ({ markdown, span }: Excerpt): StageFinding => ({
  ruleId: 'option-unread',
  span,
  reason: `Unexpected \`${textBefore(markdown, '\n').slice(0, 60)}\` before the first option, expected a line such as \`- A) text\``,
  mend: 'Write each option as `- A) text`, with a capital letter; the text was kept as part of the general explanation.',
})

const otherForm = ({ label, labelSpan }: Omit<ReadOption, 'text'>, form: string): StageFinding => ({
  ruleId: 'option-form',
  span: labelSpan,
  reason: `Unexpected form \`${form}\`, expected \`${label})\``,
  mend: 'Write it in the usual form; it is read alike.',
  fix: { span: labelSpan, text: `${label})` },
})
