import { headingText } from '../../reading/read-title'
import type { Line } from '../../source/scan-lines'
import { isBox, isOption, withoutBold } from '../plain-question/split-options'

export interface Section {
  /** The text of its first line. */
  stem: string
  lines: Line[]
  line: number
}

export interface Parted {
  sections: Section[]
  /** Runs of lines that belong to no section. */
  outside: Line[][]
}

/** @returns the text of a line without its mark if a question begins at the line, else null */
type Start = (line: Line) => string | null

const WORD = String.raw`(?:Q(?:uestion)?|문제|문항)\s*[.#]?\s*`
const NAMED = new RegExp(String.raw`^(?:\*\*)?(?:\[${WORD}\d+\]|${WORD}\d*\s*[.):：])(?:\*\*)?\s*(.*)$`, 'iu')
const NUMBERED = /^(?:\*\*)?\d+\s*[.):：](?:\*\*)?\s*(.*)$/u
const NUMBER_ALONE = new RegExp(String.raw`^(?:${WORD})?\d+$`, 'iu')

const after = (pattern: RegExp, text: string) => pattern.exec(text)?.[1] ?? null
const isPlain = ({ kind, text }: Line) => kind === 'text' && !isBox(text)
/** `###Q2. text`: its author meant a heading, but Markdown requires a space. */
const UNSPACED = /^#{2,6}(?=[^#\s])/u
const unspacedHeading = (line: Line) =>
  isPlain(line) && UNSPACED.test(line.text) ? after(NAMED, line.text.replace(UNSPACED, '')) : null
/** `Q3. text` after options begins another question, however the others begin. */
const nextAfterOptions = (line: Line, current: readonly Line[]) =>
  isPlain(line) && current.some(({ kind, text }) => kind === 'text' && isOption(text))
    ? after(NAMED, withoutBold(line.text))
    : null

/** The ways in which the questions of an exam may begin. */
export const STARTS: Start[] = [
  (line) => {
    if (line.kind !== 'heading' || line.depth === 1) return unspacedHeading(line)
    const text = headingText(line).replace(NUMBER_ALONE, '')
    return after(NAMED, text) ?? after(NUMBERED, text) ?? text
  },
  (line) => (isPlain(line) ? after(NAMED, withoutBold(line.text)) : null),
  (line) => (isPlain(line) ? (after(NAMED, withoutBold(line.text)) ?? after(NUMBERED, withoutBold(line.text))) : null),
]

/** A question ends where the next begins, or at a heading about several questions. */
export function partAt(lines: readonly Line[], start: Start): Parted {
  const sections: Section[] = []
  const outside: Line[][] = []
  let current: Line[] = []
  let isHidden = false
  for (const [i, line] of lines.entries()) {
    const stem = isHidden ? null : (start(line) ?? (sections.length > 0 ? nextAfterOptions(line, current) : null))
    if (stem !== null || (!isHidden && endsQuestion(line, lines.slice(i + 1, i + 6)))) current = []
    if (stem !== null) sections.push({ stem, lines: current, line: line.number })
    else {
      if (current.length === 0 && sections.at(-1)?.lines !== current) outside.push(current)
      current.push(line)
    }
    if (line.kind !== 'code' && /<details/iu.test(line.raw)) isHidden = true
    if (line.kind !== 'code' && /<\/details>/iu.test(line.raw)) isHidden = false
  }
  return { sections, outside }
}

const endsQuestion = (line: Line, next: readonly Line[]) =>
  line.kind === 'heading' && (isAnswerList(next) || (line.depth <= 2 && !ABOUT_ONE.test(headingText(line))))

const ABOUT_ONE = /^(?:correct\s+)?answer|^explanation|^정답|^해설/iu

/** `1. B`, `2. A`: a list of the answers to all questions belongs to none of them. */
function isAnswerList(lines: readonly Line[]): boolean {
  const [first, second] = lines.filter(({ kind }) => kind !== 'blank').map(({ raw }) => LISTED.exec(raw)?.[1])
  return first === '1' && second === '2'
}

const LISTED = /^\s*(\d+)\s*[.):]\s*\(?(?:[A-Za-z]|[①-⑳])\)?\.?\s*$/u
