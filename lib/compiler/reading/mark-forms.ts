import type { StageFinding } from '../base/finding'
import type { Line } from '../source/scan-lines'

const ANSWER = /정답|Answer/iu

/** The finding about a mark at the beginning of a line in an unusual form. `end` is where the text after it begins. */
export function otherMark(line: Line, end: number, usual: string): StageFinding[] {
  return otherForm(line, indentOf(line), line.text.slice(0, end).trimEnd().length, usual)
}

/** The same for a whole answer line. It is not reported if there are bold marks among its words. */
export function otherAnswer(line: Line, end: number): StageFinding[] {
  const word = ANSWER.exec(line.text)?.[0]
  const words = line.text.slice(end).replace(/\*\*$/u, '').trim()
  if (word === undefined || words === '' || words.includes('*')) return []
  return otherForm(line, indentOf(line), line.text.length, `**${word}: ${words}**`)
}

const indentOf = ({ text }: Line) => text.length - text.trimStart().length

function otherForm(line: Line, from: number, to: number, usual: string): StageFinding[] {
  const written = line.text.slice(from, to)
  const hidesComment = line.raw.slice(from, to) !== written
  if (written === usual || hidesComment) return []
  const span = { start: { line: line.number, column: from + 1 }, end: { line: line.number, column: to + 1 } }
  return [
    {
      ruleId: 'mark-form',
      span,
      reason: `Unexpected form \`${written.slice(0, 60)}\`, expected \`${usual.slice(0, 60)}\``,
      mend: 'Write it in the usual form; it is read alike.',
      fix: { span, text: usual },
    },
  ]
}
