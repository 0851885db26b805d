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
  pieces: LineRest[]
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
      const pieces = [restOf(line, match[0].length)]
      const option = newOption(line.number, match)
      options.push({ option, pieces, indent: match[1]!.length, margin: marginOf(line) })
      if (match[2] !== `${option.label})`) otherForms.push(otherForm(option, match[2]!))
    } else if (last !== undefined) {
      const letter = nextLetter(
        lookalikes.at(-1)?.above === last.option.label ? lookalikes.at(-1)!.letter : last.option.label,
      )
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
      ...general.map(textBefore),
      ...lookalikes.map(unlikeOption),
      ...options.flatMap((started) => innerOptions(started, letters)),
      ...otherForms,
    ],
  }
}

function newOption(line: number, match: RegExpExecArray): Omit<ReadOption, 'text'> {
  const column = match[1]!.length + 1
  return {
    label: /[A-Z]/u.exec(match[2]!)![0],
    labelSpan: { start: { line, column }, end: { line, column: column + match[2]!.length } },
    explanations: [],
    misconceptions: [],
  }
}

function marginOf({ text }: Line): number | null {
  const bullet = BULLET.exec(text)
  return bullet === null ? null : bullet[1]!.length
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
  const { line, column, text } = pieces[0]!
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

const textBefore = ({ markdown, span }: Excerpt): StageFinding => ({
  ruleId: 'option-unread',
  span,
  reason: `Unexpected \`${markdown.split('\n')[0]!.slice(0, 60)}\` before the first option, expected a line such as \`- A) text\``,
  mend: 'Write each option as `- A) text`, with a capital letter; the text was kept as part of the general explanation.',
})

const otherForm = ({ label, labelSpan }: Omit<ReadOption, 'text'>, form: string): StageFinding => ({
  ruleId: 'option-form',
  span: labelSpan,
  reason: `Unexpected form \`${form}\`, expected \`${label})\``,
  mend: 'Write it in the usual form; it is read alike.',
  fix: { span: labelSpan, text: `${label})` },
})
