import type { Finding, Span } from '../../model/message'
import type { ReadItem, ReadNote } from '../reading/note'
import { decodeNote } from '../source/decode-note'
import { type Line, scanLines } from '../source/scan-lines'

/** What must hold for every note, however damaged. Used by the tests of the reader and by the soak test. */

const linesOf = (text: string) => decodeNote(Buffer.from(text)).data

const numbersOf = ({ start, end }: Span) => Array.from({ length: end.line - start.line + 1 }, (_, i) => start.line + i)

const textsOf = ({ stem, options, general, answer }: ReadItem) => [
  stem,
  ...options.flatMap(({ text, explanations }) => [text, ...explanations]),
  ...general,
  ...(answer === null ? [] : [answer]),
]

const MARK = /\*\*(?:Question|Options)|추가\s*설명|Explanation|정답|Answer|^\s*\^[\w-]+\s*$/iu
/** The explanation is then below it; if not, there is a message. */
const LABEL_ALONE = /^\s*[-*+]\s+\*\*.*\*\*\s*[-–:：]?\s*$/u

/** The lines with content that are neither part of what was read nor of a message. */
export function lostLines(
  text: string,
  { data, messages }: { data: ReadNote; messages: readonly Finding[] },
): string[] {
  if (data.frontmatter.withheld !== null) return [] // its author wants nobody to see it
  const concept = data.concept.split('\n')
  const labels = data.items.flatMap(({ options }) => options.map(({ labelSpan }) => labelSpan))
  const spans = [...labels, ...[...data.items.flatMap(textsOf), ...messages].map(({ span }) => span)]
  const told = new Set(spans.flatMap(numbersOf))
  const inItem = new Set(data.items.flatMap(({ span }) => numbersOf(span)))
  const isTold = ({ number, raw, text, kind }: Line) =>
    concept[number - 1] === raw ||
    told.has(number) ||
    raw.trim() === '' ||
    kind === 'comment' ||
    kind === 'rule' ||
    (inItem.has(number) && (MARK.test(text) || /^\s*[-*+]$/.test(text) || LABEL_ALONE.test(text)))
  const body = bodyOf(text, data)
  const inSection = headingsOfQuestions(body)
  const lost = body.filter((line) => !isTold(line) && !inSection.has(line))
  const title = lost.find(({ depth }) => depth === 1)
  return lost.filter((line) => line !== title).map(({ number, raw }) => `${number}: ${raw}`)
}

/** `관련 문제` and numbering headings below it. They belong to what they are above. */
function headingsOfQuestions(body: readonly Line[]): Set<Line> {
  const headings = new Set<Line>()
  let section = 0
  for (const line of body.filter(({ kind }) => kind === 'heading')) {
    if (line.depth <= section) section = 0
    if (/관련\s*문제/.test(line.text)) section ||= line.depth
    if (section > 0) headings.add(line)
  }
  return headings
}

/** The frontmatter is either read or reported by a message. Without an end, its lines are shown as text. */
function bodyOf(text: string, { concept }: ReadNote): Line[] {
  const source = linesOf(text)
  const start = source.findIndex((line) => line.trim() !== '')
  const hasHead = /^---(?!-)/.test(source[start] ?? '') && concept.split('\n')[start] !== source[start]
  const end = hasHead ? source.findIndex((line, i) => i > start && /^-{3,}\s*$/.test(line)) : -1
  return scanLines(source.slice(end + 1), end + 2).data
}

/** Explanations of an option that their label does not name: `option: label`. */
export function misplacedExplanations(text: string, note: ReadNote): string[] {
  const body = bodyOf(text, note)
  const source = body.map((line) => line.text) // there are no bullets in comments
  return note.items
    .flatMap(({ options }) => options)
    .flatMap((option) =>
      option.explanations
        .map(({ span }) => labelAbove(source, span.start.line - body[0]!.number))
        .filter((label) => !couldName(label, option))
        .map((label) => `${option.label}: ${label}`),
    )
}

/** The bold text of the bullet that a line belongs to; empty if there is none. */
function labelAbove(source: readonly string[], line: number): string {
  const bullet = source.slice(0, line + 1).findLast((text) => /^\s*[-*+]\s+\*\*/.test(text))
  return /\*\*(.+?)\*\*/.exec(bullet ?? '')?.[1] ?? ''
}

/** A minimum condition for a label to name an option, written differently than in the reader. */
function couldName(label: string, option: ReadItem['options'][number]): boolean {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const hasLetter = new RegExp(`(?:(?<![A-Za-z0-9])|Option)${option.label}(?![A-Za-z0-9])`, 'u').test(label)
  const own = words(option.text.markdown)
  const said = words(label).join('')
  const isCut = said !== '' && own.join('').includes(said) // a slip may have inserted spaces into a word
  return hasLetter || isCut || words(label).some((word) => own.includes(word))
}
