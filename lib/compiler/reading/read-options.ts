import type { Compiled, ReadOption, RuledFinding, SourceText } from '../note'
import type { Line } from './scan-lines'
import { continuationOf, type Piece, restOf, sourceText } from './source-text'

/** `- A) text`, `A. text`, `(A) text`; only the first label of the line counts. */
const OPTION = /^(\s*(?:[-*+]\s+)?)(\(([A-Z])\)|([A-Z])(?:\)|\.(?=\s|$)))\s*/u

export interface Options {
  options: ReadOption[]
  /** What stands before the first option, if anything does. */
  general: SourceText[]
}

/** Reads one option a line; a line that is none continues the one before it. */
export function readOptions(lines: readonly Line[]): Compiled<Options> {
  const options: { option: Omit<ReadOption, 'text'>; pieces: Piece[]; indent: number }[] = []
  const before: Piece[] = []
  const otherForms: RuledFinding[] = []
  for (const line of lines.filter(({ kind }) => kind !== 'rule')) {
    const match = line.kind === 'text' ? OPTION.exec(line.text) : null
    const last = options.at(-1)
    if (match !== null) {
      const pieces = [restOf(line, match[0].length)]
      const option = newOption(line.number, match)
      options.push({ option, pieces, indent: match[1]!.length })
      if (match[2] !== `${option.label})`) otherForms.push(otherForm(option, match[2]!))
    } else if (last !== undefined) {
      last.pieces.push(continuationOf(line, last.indent))
    } else {
      before.push(restOf(line, 0))
    }
  }
  const general = before.some(({ text }) => text !== '') ? [sourceText(before)] : []
  const data = options.map(({ option, pieces }) => ({ ...option, text: sourceText(pieces) }))
  return { data: { options: data, general }, messages: [...general.map(unread), ...otherForms] }
}

function newOption(line: number, match: RegExpExecArray): Omit<ReadOption, 'text'> {
  const column = match[1]!.length + 1
  return {
    label: (match[3] ?? match[4])!,
    labelSpan: { start: { line, column }, end: { line, column: column + match[2]!.length } },
    explanations: [],
    misconceptions: [],
  }
}

const unread = ({ markdown, span }: SourceText): RuledFinding => ({
  ruleId: 'option-unread',
  span,
  reason: `Unexpected \`${markdown.split('\n')[0]!.slice(0, 60)}\` before the first option, expected a line such as \`- A) text\``,
  mend: 'Write each option as `- A) text`, with a capital letter; the text was kept as part of the general explanation.',
})

const otherForm = ({ label, labelSpan }: Omit<ReadOption, 'text'>, form: string): RuledFinding => ({
  ruleId: 'option-form',
  span: labelSpan,
  reason: `Unexpected form \`${form}\`, expected \`${label})\``,
  mend: 'Write it in the usual form; it is read alike.',
  fix: { span: labelSpan, text: `${label})` },
})
