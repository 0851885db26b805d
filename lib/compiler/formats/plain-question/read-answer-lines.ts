import { readAnswer } from '../../reading/read-answer'
import { labelOf } from '../bank/askable'

const ANSWER =
  /^[\s*_>#-]*(?:the\s+)?(?:(?:correct\s+|right\s+)?answers?|(?:correct|right)\s+(?:options?|choices?)|정답|답)\s*(?:is|are|은|는)?[\s*_]*[:：]?[\s*_]*/iu
const NAMES_OPTIONS = /^\(?(?:[A-Za-z]\b|[A-Z]{2,}\W*$|[①-⑳]|\d{1,2}(?!\d|\.\d))/u
const HEADING = '(?:explanations?|rationale|추가\\s*설명|해설|설명|풀이)\\s*'
const HEADING_WORD = new RegExp(
  [
    String.raw`^\s*(?:[-*+]\s+|#{1,6}\s*)?`,
    String.raw`(?:(?<mark>\*{1,3}|_{1,3})${HEADING}(?:(?<closed>\k<mark>\s*(?:[:：]|$)|[:：]\s*\k<mark>)|[:：])`,
    String.raw`|${HEADING}(?:[:：]|$))\s*`,
  ].join(''),
  'iu',
)

export const isHeadingWord = (line: string) => HEADING_WORD.test(line)

/** Marks that begin what follows stay with it, also where the word stood inside of them. */
export function withoutHeadingWord(line: string): string {
  const match = HEADING_WORD.exec(line)
  if (match === null) return line
  const { mark = '', closed } = match.groups!
  return (closed === undefined ? mark : '') + line.slice(match[0].length)
}

export const isAnswerLine = (line: string) => answerIn(line) !== null

/** @returns what a line such as `Answer: B` says, without marks of emphasis, or null if it is none */
function answerIn(line: string): string | null {
  const match = ANSWER.exec(line)
  if (match === null) return null
  const text = plain(line.slice(match[0].length))
  return text !== '' && (/[:：]/u.test(match[0]) || NAMES_OPTIONS.test(text)) ? text : null
}

const plain = (text: string) => text.replace(/[*_]+|\\$/g, '').trim()

/** How options are marked. */
export type Marks = 'boxes' | 'letters' | 'numbers'

export interface AnswerLines {
  /** The labels of the right options; empty if it is not clear which. */
  key: string[]
  others: string[]
}

interface Asked {
  /** Of the options, in their order. */
  texts: readonly string[]
  marks: Marks
  /** The labels of the options whose boxes are. */
  ticked: readonly string[]
}

/**
 * Reads which options an answer names, by their letters or numbers or by their whole texts. Two answers that differ are
 * none, and so are an answer and ticked boxes that differ.
 * @param lines  first what is shown behind the options, then what is hidden
 * @param hidden  from where on it is hidden: there the first line may be nothing but letters
 */
export function readAnswerLines(lines: readonly string[], hidden: number, asked: Asked): AnswerLines {
  const { texts, marks, ticked } = asked
  const bare = marks === 'boxes' && ticked.length > 0 ? -1 : bareLine(lines, hidden, texts.length)
  const answers = lines.flatMap((line, i) => {
    const text = answerIn(line) ?? (i === bare ? plain(line) : '')
    const key = keyOf(text, asked)
    return key.length === 0 ? [] : [{ i, key, isSpent: isSpent(text, texts) }]
  })
  const [first = [], ...others] = [ticked, ...answers.map(({ key }) => key)].filter((key) => key.length > 0)
  if (others.some((key) => key.join() !== first.join())) return { key: [], others: [...lines] }
  const isSaid = (line: string, i: number) => !isAnswerWord(line) && !answers.some((one) => one.i === i && one.isSpent)
  return { key: [...first], others: answers.length === 0 ? [...lines] : lines.filter(isSaid) }
}

/** Where marks and texts could both be meant, and not the same, nothing is. */
function keyOf(text: string, asked: Asked): string[] {
  const readings = [byMark(text, asked), byText(text, asked.texts)].filter((key) => key.length > 0)
  const [first = [], second = first] = readings
  return first.join() === second.join() ? first : []
}

/** Empty if one is named that is not there. Boxes alone have neither letters nor numbers, but ticked ones can be counted. */
function byMark(text: string, { texts, marks, ticked }: Asked): string[] {
  if (marks === 'boxes' && ticked.length === 0) return []
  const labels = texts.map((_, i) => labelOf(i))
  const isNumber = marks === 'numbers' || (marks === 'boxes' && /^\(?[\d①-⑳]/u.test(text))
  const { key, unknown } = readAnswer(isNumber ? numbered(text, texts) : asLetters(text, labels), labels)
  return unknown.length > 0 ? [] : key.toSorted()
}

function byText(text: string, texts: readonly string[]): string[] {
  const named = texts.map((one, i) => ({ one: plain(one), label: labelOf(i) })).filter(({ one }) => text.includes(one))
  const asWritten = named.toSorted((a, b) => text.indexOf(a.one) - text.indexOf(b.one))
  return asWritten.map(({ one }) => one).join(', ') === text ? named.map(({ label }) => label) : []
}

/** `**Answer:**`, with the answer on the next line. */
const isAnswerWord = (line: string) => line.trim() !== '' && line.replace(ANSWER, '').trim() === ''

/** A list that says something of each option is no answer. */
function bareLine(lines: readonly string[], hidden: number, count: number): number {
  const labels = Array.from({ length: count }, (_, i) => labelOf(i))
  const named = lines.slice(hidden).map((line) => /^[\s*_>-]*\(?([A-Z])[).:]/iu.exec(line)?.[1]?.toUpperCase())
  const listed = new Set(named.filter((letter) => letter !== undefined && labels.includes(letter)))
  const first = lines.findIndex((line, i) => i >= hidden && line.trim() !== '' && !isAnswerWord(line))
  return listed.size > 1 || /^\s*\d/u.test(lines[first] ?? '') ? -1 : first
}

/** `AC` and `a`, as our own notes have them. */
function asLetters(text: string, labels: readonly string[]): string {
  const glued = /^([A-Z]{2,})\W*$/u.exec(text)?.[1]
  if (glued !== undefined && [...glued].every((letter) => labels.includes(letter))) return [...glued].join(', ')
  return /^[a-z](?:\b|$)/u.test(text) ? text.toUpperCase() : text
}

const NUMBERS = /^\(?\d{1,2}\)?(?:\s*(?:[,&+]|and|및|과|와|\s)\s*\(?\d{1,2}\b\)?)*/u

/** Numbers as the letters of the options that they name. */
function numbered(text: string, texts: readonly string[]): string {
  const digits = text.replace(/[①-⑳]/gu, (sign) => ` ${sign.codePointAt(0)! - 0x245f} `).trim()
  const numbers = (NUMBERS.exec(digits)?.[0].match(/\d+/g) ?? []).map(Number)
  return numbers.some((n) => n < 1 || n > texts.length) ? '' : numbers.map((n) => labelOf(n - 1)).join(', ')
}

/** Whether an answer says no more than which options are right. */
function isSpent(text: string, texts: readonly string[]): boolean {
  const words = text.replace(/^(?:[(\s,&+]*(?:[A-Za-z]|[①-⑳]|\d{1,2})(?!(?!번)[\p{L}\d])[).번]*)+/u, '').trim()
  return /^[A-Z]*\W*$/u.test(words) || texts.some((one) => plain(one) === words) || byText(text, texts).length > 0
}
