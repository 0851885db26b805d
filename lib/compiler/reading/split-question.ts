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
  /** The line that begins it. */
  first: Line
  /** The last line with text. */
  last: Line
  /** Begins after `**Question:**`. */
  stem: LineRest[]
  options: Line[]
  answer: Line | null
  /** Begins after `**정답:`. Null without an answer line. */
  answerRest: LineRest | null
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
  const last = lines.slice(from, end).findLast(({ text }) => text !== '') ?? splitter.parts.first
  return { data: { ...splitter.parts, last, end }, messages: splitter.messages }
}

class Splitter {
  readonly parts: Omit<QuestionParts, 'last' | 'end'>
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
    this.parts = {
      first,
      stem: [restOf(first, begin)],
      options: [],
      answer: null,
      answerRest: null,
      afterAnswer: [],
      lead: null,
      explanations: [],
      pin: null,
    }
    this.messages = otherMark(first, begin, questionAt(first) === null ? '**질문:**' : '**Question:**')
  }

  /** @returns the index of the first line that is no longer the question's */
  addUntil(limit: number): number {
    for (let i = this.from + 1; i < limit; i++) {
      const line = this.lines[i]!
      if (line.kind === 'rule' && (this.part === 'explanations' || i > this.ahead.last)) return i
      this.add(line, i)
    }
    return limit
  }

  private add(line: Line, i: number): void {
    const pin = blockIdOf(line)
    const unread = unreadIdAt(line)
    if (unread !== null) this.messages.push(unreadPin(line, unread))
    if (this.part === 'afterAnswer' && optionsAt(line) !== null) this.isOther = true
    if (pin !== null) this.addPin(line, pin)
    else if (i === this.ahead.options) this.beginOptions(line)
    else if (this.beginsAnswer(line) || this.beginsExplanations(line)) return
    else if (this.part === 'stem') this.parts.stem.push(restOf(line, 0))
    else if (!isWrapper(line)) this.parts[this.part].push(line)
  }

  private beginOptions(line: Line): void {
    const [english, korean] = [optionsAt(line), koreanOptionsAt(line)]
    if (english !== null) this.messages.push(...otherMark(line, english, '**Options:**'))
    else if (korean !== null) this.messages.push(...otherMark(line, korean, '**보기:**'))
    this.part = 'options'
  }

  /** Begins the part after the answer if the line is the answer. */
  private beginsAnswer(line: Line): boolean {
    const end = this.isStemOver && this.parts.answer === null ? answerAt(line) : null
    if (end === null) return false
    this.messages.push(...otherAnswer(line, end))
    this.parts.answer = line
    this.parts.answerRest = restOf(line, end)
    if (this.part !== 'explanations') this.part = 'afterAnswer'
    return true
  }

  /** Begins the explanations if the line is their mark. */
  private beginsExplanations(line: Line): boolean {
    const isOpen = this.isStemOver && this.part !== 'explanations' && !this.isOther
    const end = isOpen ? explanationsAt(line) : null
    if (end === null) return false
    this.messages.push(...otherMark(line, end, explanationsMark(/설명/u.test(line.text))))
    this.parts.lead = restOf(line, end)
    this.part = 'explanations'
    return true
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
  const options: { i: number; isEnglish: boolean }[] = []
  for (let i = from; i < limit; i++) {
    const line = lines[i]!
    const isOptions = beginsOptions(lines, i)
    if (isOptions) options.push({ i, isEnglish: optionsAt(line) !== null })
    if (isOptions || answerAt(line) !== null || explanationsAt(line) !== null) marks.push(i)
  }
  const chosen = options.find(({ isEnglish }) => isEnglish) ?? options[0]
  return { options: chosen?.i ?? -1, last: marks.at(-1) ?? -1 }
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
