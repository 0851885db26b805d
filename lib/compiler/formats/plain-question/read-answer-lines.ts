import { letterAt } from '../../../model/text/letters'
import { readAnswer } from '../../reading/read-answer'

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

/** Removes a word such as `Explanation:` from a line. Emphasis that goes on after the word stays. */
export function withoutHeadingWord(line: string): string {
  const match = HEADING_WORD.exec(line)
  if (match === null) return line
  const { mark = '', closed } = match.groups!
  return (closed === undefined ? mark : '') + line.slice(match[0].length)
}

export const isAnswerLine = (line: string) => answerIn(line) !== null

/** @returns the answer in a line such as `Answer: B`, without emphasis, or null if there is none */
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
  /** The texts of the options, in order. */
  texts: readonly string[]
  marks: Marks
  /** The labels of the options with ticked boxes. */
  ticked: readonly string[]
}

/**
 * Finds the options that an answer names, by letter, by number or by whole text. If two answers differ, or an answer
 * and the ticked boxes, there is no key.
 * @param lines  the lines shown after the options, then the hidden ones
 * @param hidden  index of the first hidden line. The first of these may be letters only
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

/** If an answer names some options by mark and others by text, it is unclear and names none. */
function keyOf(text: string, asked: Asked): string[] {
  const readings = [byMark(text, asked), byText(text, asked.texts)].filter((key) => key.length > 0)
  const [first = [], second = first] = readings
  return first.join() === second.join() ? first : []
}

/**
 * Empty if the answer names an option that does not exist. Boxes have no letters or numbers, but ticked ones can be
 * counted.
 */
function byMark(text: string, { texts, marks, ticked }: Asked): string[] {
  if (marks === 'boxes' && ticked.length === 0) return []
  const labels = texts.map((_, i) => letterAt(i))
  const isNumber = marks === 'numbers' || (marks === 'boxes' && /^\(?[\d①-⑳]/u.test(text))
  const { key, unknown } = readAnswer(isNumber ? numbered(text, texts) : asLetters(text, labels), labels)
  return unknown.length > 0 ? [] : key.toSorted()
}

function byText(text: string, texts: readonly string[]): string[] {
  const named = texts.map((one, i) => ({ one: plain(one), label: letterAt(i) })).filter(({ one }) => text.includes(one))
  const asWritten = named.toSorted((a, b) => text.indexOf(a.one) - text.indexOf(b.one))
  return asWritten.map(({ one }) => one).join(', ') === text ? named.map(({ label }) => label) : []
}

/** `**Answer:**`, with the answer on the next line. */
const isAnswerWord = (line: string) => line.trim() !== '' && line.replace(ANSWER, '').trim() === ''

/**
 * The index of a line that is an answer without a word such as `Answer`; -1 if none. A list about each option is no
 * answer.
 */
function bareLine(lines: readonly string[], hidden: number, count: number): number {
  const labels = Array.from({ length: count }, (_, i) => letterAt(i))
  const named = lines.slice(hidden).map((line) => /^[\s*_>-]*\(?([A-Z])[).:]/iu.exec(line)?.[1]?.toUpperCase())
  const listed = new Set(named.filter((letter) => letter !== undefined && labels.includes(letter)))
  const first = lines.findIndex((line, i) => i >= hidden && line.trim() !== '' && !isAnswerWord(line))
  return listed.size > 1 || /^\s*\d/u.test(lines[first] ?? '') ? -1 : first
}

/** Rewrites `AC` and `a` as answers of our own notes. */
function asLetters(text: string, labels: readonly string[]): string {
  const glued = /^([A-Z]{2,})\W*$/u.exec(text)?.[1]
  if (glued !== undefined && [...glued].every((letter) => labels.includes(letter))) return [...glued].join(', ')
  return /^[a-z](?:\b|$)/u.test(text) ? text.toUpperCase() : text
}

const NUMBERS = /^\(?\d{1,2}\)?(?:\s*(?:[,&+]|and|및|과|와|\s)\s*\(?\d{1,2}\b\)?)*/u

/** Replaces numbers by the letters of the options. */
function numbered(text: string, texts: readonly string[]): string {
  const digits = text.replace(/[①-⑳]/gu, (sign) => ` ${sign.codePointAt(0)! - 0x245f} `).trim()
  const numbers = (NUMBERS.exec(digits)?.[0].match(/\d+/g) ?? []).map(Number)
  return numbers.some((n) => n < 1 || n > texts.length) ? '' : numbers.map((n) => letterAt(n - 1)).join(', ')
}

/** Whether an answer only names the right options, and explains nothing. */
function isSpent(text: string, texts: readonly string[]): boolean {
  const words = text.replace(/^(?:[(\s,&+]*(?:[A-Za-z]|[①-⑳]|\d{1,2})(?!(?!번)[\p{L}\d])[).번]*)+/u, '').trim()
  return /^[A-Z]*\W*$/u.test(words) || texts.some((one) => plain(one) === words) || byText(text, texts).length > 0
}
