import { letterAt } from '../../../model/text/letters'
import { type Line, scanLines } from '../../source/scan-lines'
import { MAX_OPTIONS } from '../bank/askable'
import { isAnswerLine, isHeadingWord, type Marks } from './read-answer-lines'

const BEFORE = String.raw`^\s*(?:[-*+]\s+)?(?:\*\*)?`
/** `A) text`, `- B. text`, `(c) text`. */
const LETTERED = new RegExp(String.raw`${BEFORE}\(?([A-Za-z])[).:](?:\*\*)?\s+(.*)$`, 'u')
/** `① text`, usual in Korean exams. */
const CIRCLED = new RegExp(String.raw`${BEFORE}([①-⑳])(?:\*\*)?\s*(.*)$`, 'u')
/** `1. text`, `(2) text`. */
const NUMBERED = new RegExp(String.raw`${BEFORE}\(?(\d{1,2})[).](?:\*\*)?\s+(.*)$`, 'u')
/** `- [x] text`, also carelessly typed: `- [ ]text`, `- [x], text`, `-[] text`. `- [x](address)` is a link. */
const TICKED = /^\s*(?:[-*+]|\d+[.)])\s*\[\s*([xX]?)\s*\](?!\()[,.:]?\s*(.*)$/u
const QUOTED = /^\s*>\s?(.*)$/u

export interface OptionLines {
  lines: string[]
  isKey: boolean
  quoted: string[]
}

export interface Parts {
  stem: string
  options: OptionLines[]
  /** The lines after the options. */
  rest: string[]
  /** A line between options that belongs to none. The options may be those of two questions. */
  between: string | null
  marks: Marks
}

/** @returns whether a match is the next option after `count` others */
type IsNext = (match: RegExpExecArray, count: number) => boolean

const WAYS: { marks: Marks; pattern: RegExp; isNext: IsNext }[] = [
  { marks: 'boxes', pattern: TICKED, isNext: () => true },
  { marks: 'letters', pattern: LETTERED, isNext: ([, letter], count) => letter?.toUpperCase() === letterAt(count) },
  { marks: 'numbers', pattern: CIRCLED, isNext: ([, sign], count) => sign?.codePointAt(0) === 0x2460 + count },
  { marks: 'numbers', pattern: NUMBERED, isNext: ([, number], count) => Number(number) === count + 1 },
]

/** Whether a line is an option with a box. */
export const isBox = (line: string) => TICKED.test(line)

/** Whether a line is an option of any kind. */
export const isOption = (line: string) => WAYS.some(({ pattern }) => pattern.test(line))

/**
 * Splits a text into stem, options and the rest. Boxes are options anywhere. Letters and numbers are options if they
 * count from the first without a gap.
 */
export function splitOptions(text: string): Parts | null {
  const lines = scanLines(text.split('\n'), 1).data
  for (const way of WAYS) {
    const parts = withoutLetters(new Splitter(way).split(lines))
    if (parts.options.length >= 2) return parts.options.length > MAX_OPTIONS ? null : parts
    if (way.marks === 'boxes' && parts.options.length > 0) return null
  }
  return null
}

/** Removes letters after boxes if they count from A. */
function withoutLetters(parts: Parts): Parts {
  const options = parts.options.flatMap((option, i) => {
    const [first = '', ...others] = option.lines
    const [, letter, text] = LETTERED.exec(first) ?? []
    return text === undefined || letter?.toUpperCase() !== letterAt(i) ? [] : [{ ...option, lines: [text, ...others] }]
  })
  if (parts.marks !== 'boxes' || options.length < parts.options.length) return parts
  return { ...parts, options, marks: 'letters' }
}

class Splitter {
  private readonly stem: string[] = []
  private readonly options: OptionLines[] = []
  private readonly rest: string[] = []
  /** Lines apart from the last option. They belong to it if another option follows, else to the rest. */
  private apart: string[] = []
  private isOver = false
  private between: string | null = null

  constructor(private readonly way: (typeof WAYS)[number]) {}

  split(lines: readonly Line[]): Parts {
    for (const line of lines) this.add(line)
    return {
      stem: this.stem.join('\n').trim(),
      options: this.options.filter(({ lines: text, isKey }) => isKey || text.some((line) => line.trim() !== '')),
      rest: [...this.apart, ...this.rest],
      marks: this.way.marks,
      between: this.between,
    }
  }

  private add({ kind, raw }: Line): void {
    const last = this.options.at(-1)
    const quoted = this.hasBoxes && kind === 'text' ? QUOTED.exec(raw)?.[1] : undefined
    const match = kind === 'text' && !this.isOver ? this.way.pattern.exec(withoutBold(raw)) : null
    if (match !== null && this.way.isNext(match, this.options.length)) {
      if (this.hasBoxes) this.between ??= this.apart.find((text) => text.trim() !== '') ?? null
      if (last !== undefined) last.lines = last.lines.concat(this.apart)
      this.apart = []
      this.options.push({
        lines: [match[2] ?? ''],
        isKey: this.hasBoxes && match[1]?.toLowerCase() === 'x',
        quoted: [],
      })
    } else if (last === undefined) this.stem.push(raw)
    else if (this.isOver || endsOptions(raw, kind)) {
      this.isOver = true
      this.rest.push(raw)
    } else if (quoted !== undefined) last.quoted.push(quoted)
    else if (match !== null && this.options.length > 1 && /^\S/u.test(raw) && this.way.isNext(match, 0))
      this.between ??= raw
    else if (this.apart.length > 0 || (kind === 'text' && /^\S/u.test(raw) && last.lines.at(-1) === ''))
      this.apart.push(raw)
    else last.lines.push(raw.replace(/^ {1,4}/u, ''))
  }

  private get hasBoxes() {
    return this.way.marks === 'boxes'
  }
}

/** Removes the bold marks of a line that is bold as a whole. */
export const withoutBold = (line: string) => line.replace(/^(\s*(?:[-*+]\s+)?)\*\*((?:(?!\*\*).)+)\*\*\s*$/u, '$1$2')

/** Options end at an answer, a rule, a heading or an explanation. */
const endsOptions = (raw: string, kind: string) =>
  kind === 'rule' || kind === 'heading' || isAnswerLine(raw) || isHeadingWord(raw)
