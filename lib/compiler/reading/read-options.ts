import type { Compiled, StageFinding } from '../base/finding'
import type { Excerpt } from '../source/excerpt'
import { continuationOf, excerptOf, lineSpan, type Piece, restOf } from '../source/excerpt'
import type { Line } from '../source/scan-lines'
import type { ReadOption } from './note'

/** `- A) text`, `A. text`, `(A) text`, `**A)** text`. Only the first label of the line counts. */
const OPTION = /^(\s*(?:[-*+]\s+)?)(\*\*[A-Z][).]\*\*|\([A-Z]\)|（[A-Z]）|[A-Z](?:[)）]|\.(?=\s|$)))\s*/u
/** Lines that only look like an option. */
const LOOKALIKE = /^(\s*)(?:[-*+]\s+)?[^\p{L}\p{N}\s`]{0,4}([A-Za-z])[*\s]{0,4}[).:）．：]/u

export interface Options {
  options: ReadOption[]
  /** The text before the first option, if there is any. */
  general: Excerpt[]
}

/** Reads one option from each line. Other lines continue the previous option. */
export function readOptions(lines: readonly Line[]): Compiled<Options> {
  const options: { option: Omit<ReadOption, 'text'>; pieces: Piece[]; indent: number }[] = []
  const before: Piece[] = []
  const otherForms: StageFinding[] = []
  const lookalikes: StageFinding[] = []
  for (const line of lines.filter(({ kind }) => kind !== 'rule')) {
    const match = line.kind === 'text' ? OPTION.exec(line.text) : null
    const last = options.at(-1)
    if (match !== null) {
      const pieces = [restOf(line, match[0].length)]
      const option = newOption(line.number, match)
      options.push({ option, pieces, indent: match[1]!.length })
      if (match[2] !== `${option.label})`) otherForms.push(otherForm(option, match[2]!))
    } else if (last !== undefined) {
      if (isLookalike(line, last)) lookalikes.push(unlikeOption(line, last.option.label))
      last.pieces.push(continuationOf(line, last.indent))
    } else {
      before.push(restOf(line, 0))
    }
  }
  const general = before.some(({ text }) => text !== '') ? [excerptOf(before)] : []
  const data = options.map(({ option, pieces }) => ({ ...option, text: excerptOf(pieces) }))
  return { data: { options: data, general }, messages: [...general.map(unread), ...lookalikes, ...otherForms] }
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

/** Whether a line that continues an option looks like the next option and is where that would be. */
function isLookalike(line: Line, { option, indent }: { option: Pick<ReadOption, 'label'>; indent: number }): boolean {
  const match = line.kind === 'text' ? LOOKALIKE.exec(line.text) : null
  if (match === null || match[1]!.length >= Math.max(indent, 1)) return false
  return match[2]!.toUpperCase().charCodeAt(0) === option.label.charCodeAt(0) + 1
}

const unlikeOption = (line: Line, before: string): StageFinding => ({
  ruleId: 'option-unread',
  span: lineSpan(line),
  reason: `Unexpected \`${line.text.trim().slice(0, 60)}\` among the options, expected a line such as \`- ${String.fromCharCode(before.charCodeAt(0) + 1)}) text\``,
  mend: `Write each option as \`- A) text\`, with a capital letter; the line was kept as part of option \`${before}\`.`,
})

const unread = ({ markdown, span }: Excerpt): StageFinding => ({
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
