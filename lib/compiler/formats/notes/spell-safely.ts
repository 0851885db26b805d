import {
  answerAt,
  blockIdOf,
  explanationsAt,
  isTagLine,
  koreanOptionsAt,
  koreanQuestionAt,
  optionsAt,
  questionAt,
} from '../../reading/markers'
import { headingText } from '../../reading/read-title'
import { fenceBlocks } from '../../source/fence-blocks'
import { type Line, scanLines } from '../../source/scan-lines'

/** The part of a question that a text is. Some lines have a meaning in one part only. */
export type QuestionPart = 'stem' | 'option' | 'explanation'

const MARKS = [questionAt, koreanQuestionAt, optionsAt, koreanOptionsAt, answerAt, explanationsAt, blockIdOf]
const LABEL = /^(\s*(?:[-*+]\s+)?\(?)([A-Z])(?=[).])/u
const NAMED_BULLET = /^(\s*[-*+]\s+)\*(?=\*)/u

/**
 * Spells a text so that all of it is read as text. `---`, `^name` or `**Options:**` on a line would end a question or
 * begin something else. So the first character of such a line becomes a character reference, and a heading becomes
 * bold.
 */
export function spellSafely(text: string, place: QuestionPart): string {
  const lines = closeFences(text.split('\n'))
  return scanLines(lines, 1)
    .data.map((line, i) => (line.kind === 'code' ? line.raw : spellLine(line, place, i === 0)))
    .join('\n')
}

function spellLine(line: Line, place: QuestionPart, isFirst: boolean): string {
  const raw = line.raw.replaceAll('%%', '%&#37;')
  if (line.kind === 'heading' && !line.text.includes('*') && headingText(line) !== '') return `**${headingText(line)}**`
  const isMark =
    line.kind === 'heading' || line.kind === 'rule' || isTagLine(line) || MARKS.some((at) => at(line) !== null)
  if (isMark) return raw.replace(/\S/u, asNumber)
  if (place === 'option' && !isFirst) return raw.replace(LABEL, (_, before, letter) => before + asNumber(letter))
  return place === 'explanation' ? raw.replace(NAMED_BULLET, (_, before) => before + asNumber('*')) : raw
}

/** A number or a letter. Nobody would give a block such a name. */
const EXPONENT = /(?<=\s)\^(?=-?(?:\d{1,6}|\d?[A-Za-z])\s*$)/u

/** Escapes an exponent at the end of a paragraph, where it would be read as the name of a block. */
export function escapeExponents(text: string): string {
  if (!text.includes(' ^')) return text
  const lines = scanLines(text.split('\n'), 1).data
  const isEnd = (i: number) => lines[i + 1] === undefined || /^\s*(?:$|[-*+>]|\d+[.)])/u.test(lines[i + 1]!.raw)
  return lines.map(({ kind, raw }, i) => (kind === 'text' && isEnd(i) ? raw.replace(EXPONENT, '\\^') : raw)).join('\n')
}

const asNumber = (char: string) => `&#${char.codePointAt(0)};`

/** Closes an open fence, which would make the rest of the note code. */
function closeFences(lines: readonly string[]): string[] {
  const last = fenceBlocks(lines).at(-1)
  if (last === undefined || last.end < lines.length) return [...lines]
  const { marker, isClosed, quotes } = last.fence
  if (isClosed || quotes > 0) return [...lines] // a quote ends by itself
  return [...lines, ' '.repeat(lines[last.start]!.indexOf(marker)) + marker]
}
