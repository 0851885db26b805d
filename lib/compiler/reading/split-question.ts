import type { Compiled, StageFinding } from '../base/finding'
import { type LineRest, lineSpan, restOf } from '../source/excerpt'
import type { Line } from '../source/scan-lines'
import { beginsOptions } from './begins-question'
import { otherAnswer, otherMark } from './mark-forms'
import {
  answerAt,
  blockIdOf,
  explanationsAt,
  explanationsMark,
  isWrapper,
  koreanOptionsAt,
  koreanQuestionAt,
  optionsAt,
  questionAt,
  unreadIdAt,
} from './markers'

/** The lines of a question by the part that they belong to. They are not read yet. */
export interface QuestionParts {
  /** Begins after `**Question:**`. */
  stem: LineRest[]
  options: Line[]
  answer: Line | null
  /** The lines between the answer and the explanations, where nothing should be. */
  afterAnswer: Line[]
  /** The text after `추가 설명:` on its line, if there is such a line. */
  lead: LineRest | null
  explanations: Line[]
  pin: string | null
  /** The index of the first line that is no longer the question's. */
  end: number
}

type Part = 'stem' | 'options' | 'afterAnswer' | 'explanations'

/**
 * Finds the lines of a note that belong to the question that begins at `from`, and to which part of it. The question
 * ends at the next heading or question, or earlier at a rule that is followed by none of its marks.
 * @param limit  the index of the first line that cannot be the question's
 */
export function splitQuestion(lines: readonly Line[], from: number, limit: number): Compiled<QuestionParts> {
  const splitter = new Splitter(lines, from, findMarks(lines, from + 1, limit))
  const end = splitter.addUntil(limit)
  return { data: { ...splitter.parts, end }, messages: splitter.messages }
}

class Splitter {
  readonly parts: Omit<QuestionParts, 'end'>
  readonly messages: StageFinding[]
  private part: Part = 'stem'
  /** Whether the lines are another question's, whose beginning is misspelt. */
  private isOther = false

  constructor(
    private readonly lines: readonly Line[],
    private readonly from: number,
    private readonly ahead: { options: number; last: number },
  ) {
    const first = lines[from]!
    const begin = (questionAt(first) ?? koreanQuestionAt(first))!
    const stem = [restOf(first, begin)]
    this.parts = { stem, options: [], answer: null, afterAnswer: [], lead: null, explanations: [], pin: null }
    this.messages = otherMark(first, begin, questionAt(first) === null ? '**질문:**' : '**Question:**')
  }

  /** @returns the index of the first line that is no longer the question's */
  addUntil(limit: number): number {
    for (let i = this.from + 1; i < limit; i++) {
      if (this.lines[i]!.kind === 'rule' && (this.part === 'explanations' || i > this.ahead.last)) return i
      this.add(this.lines[i]!, i)
    }
    return limit
  }

  private add(line: Line, i: number): void {
    const pin = blockIdOf(line)
    const unread = unreadIdAt(line)
    if (unread !== null) this.messages.push(unreadPin(line, unread))
    if (this.part === 'afterAnswer' && optionsAt(line) !== null) this.isOther = true
    if (pin !== null) this.addPin(line, pin)
    else if (i === this.ahead.options) {
      const end = optionsAt(line)
      this.messages.push(
        ...otherMark(line, (end ?? koreanOptionsAt(line))!, end === null ? '**보기:**' : '**Options:**'),
      )
      this.part = 'options'
    } else if (this.isStemOver && this.parts.answer === null && answerAt(line) !== null) {
      this.messages.push(...otherAnswer(line, answerAt(line)!))
      this.parts.answer = line
      if (this.part !== 'explanations') this.part = 'afterAnswer'
    } else if (this.isStemOver && this.part !== 'explanations' && !this.isOther && explanationsAt(line) !== null) {
      this.messages.push(...otherMark(line, explanationsAt(line)!, explanationsMark(/설명/u.test(line.text))))
      this.parts.lead = restOf(line, explanationsAt(line)!)
      this.part = 'explanations'
    } else if (this.part === 'stem') this.parts.stem.push(restOf(line, 0))
    else if (!isWrapper(line)) this.parts[this.part].push(line)
  }

  private addPin(line: Line, pin: string): void {
    if (this.parts.pin === null) this.parts.pin = pin
    else this.messages.push(secondPin(line, pin, this.parts.pin))
  }

  private get isStemOver(): boolean {
    return this.part !== 'stem' || this.ahead.options === -1
  }
}

/** The indices of the line that ends the stem and of the last mark of the question. −1 if there is none. */
function findMarks(lines: readonly Line[], from: number, limit: number): { options: number; last: number } {
  const marks: number[] = []
  const options: number[] = []
  for (let i = from; i < limit; i++) {
    const isOptions = beginsOptions(lines, i)
    if (isOptions) options.push(i)
    if (isOptions || answerAt(lines[i]!) !== null || explanationsAt(lines[i]!) !== null) marks.push(i)
  }
  const english = options.find((i) => optionsAt(lines[i]!) !== null)
  return { options: english ?? options[0] ?? -1, last: marks.at(-1) ?? -1 }
}

const secondPin = (line: Line, pin: string, first: string): StageFinding => ({
  ruleId: 'pin-repeated',
  span: lineSpan(line),
  reason: `Unexpected second block id \`^${pin}\`, expected one for a question`,
  mend: `Remove one of \`^${first}\` and \`^${pin}\`; the first names the question.`,
})

const unreadPin = (line: Line, from: number): StageFinding => ({
  ruleId: 'pin-unread',
  span: { start: { line: line.number, column: from + 1 }, end: { line: line.number, column: line.text.length + 1 } },
  reason: `Unexpected \`${line.text.slice(from)}\`, expected a block id of Latin letters, digits and hyphens, alone on its line`,
  mend: 'Put it on a line of its own behind the question; until then it names nothing, and the question has no fixed name.',
})
