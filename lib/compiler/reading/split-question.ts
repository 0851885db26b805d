import type { Compiled, StageFinding } from '../base/finding'
import { lineSpan, type Piece, restOf } from '../source/excerpt'
import type { Line } from '../source/scan-lines'
import { otherAnswer, otherMark } from './mark-forms'
import { answerAt, blockIdOf, explanationsAt, isWrapper, optionsAt, questionAt } from './markers'

/** A question's lines by what they belong to, unread. */
export interface QuestionParts {
  /** From behind `**Question:**` on. */
  stem: Piece[]
  options: Line[]
  answer: Line | null
  /** Between the answer and the explanations, where nothing should be. */
  afterAnswer: Line[]
  /** What stands behind `추가 설명:` on its line, if there is such a line. */
  lead: Piece | null
  explanations: Line[]
  pin: string | null
  /** The index of the first line that is no longer the question's. */
  end: number
}

type Part = 'stem' | 'options' | 'afterAnswer' | 'explanations'

/**
 * Says which lines of a note belong to the question that begins at `from`, and to what of it. It goes on to the next
 * heading or question at most, and ends earlier at a rule that none of its marks follows.
 * @param limit  the index of the first line that cannot be the question's
 */
export function splitQuestion(lines: readonly Line[], from: number, limit: number): Compiled<QuestionParts> {
  const ahead = findMarks(lines, from + 1, limit)
  const parts: QuestionParts = {
    stem: [restOf(lines[from]!, questionAt(lines[from]!)!)],
    options: [],
    answer: null,
    afterAnswer: [],
    lead: null,
    explanations: [],
    pin: null,
    end: limit,
  }
  const messages = otherMark(lines[from]!, questionAt(lines[from]!)!, '**Question:**')
  let part: Part = 'stem'
  for (let i = from + 1; i < limit; i++) {
    const line = lines[i]!
    const stemIsOver = part !== 'stem' || ahead.options === -1
    const pin = blockIdOf(line)
    if (line.kind === 'rule' && (part === 'explanations' || i > ahead.last)) {
      parts.end = i
      break
    }
    if (pin !== null) {
      if (parts.pin === null) parts.pin = pin
      else messages.push(secondPin(line, pin, parts.pin))
    } else if (i === ahead.options) {
      messages.push(...otherMark(line, optionsAt(line)!, '**Options:**'))
      part = 'options'
    } else if (stemIsOver && parts.answer === null && answerAt(line) !== null) {
      messages.push(...otherAnswer(line, answerAt(line)!))
      parts.answer = line
      if (part !== 'explanations') part = 'afterAnswer'
    } else if (stemIsOver && part !== 'explanations' && explanationsAt(line) !== null) {
      messages.push(...otherMark(line, explanationsAt(line)!, '💡 추가 설명:'))
      parts.lead = restOf(line, explanationsAt(line)!)
      part = 'explanations'
    } else if (part === 'stem' || !isWrapper(line)) {
      if (part === 'stem') parts.stem.push(restOf(line, 0))
      else parts[part].push(line)
    }
  }
  return { data: parts, messages }
}

/** Where the stem ends, and the last line that a question still waits for. −1 if there is none. */
function findMarks(lines: readonly Line[], from: number, limit: number): { options: number; last: number } {
  let options = -1
  let last = -1
  for (let i = from; i < limit; i++) {
    const line = lines[i]!
    if (options === -1 && optionsAt(line) !== null) options = i
    if (optionsAt(line) !== null || answerAt(line) !== null || explanationsAt(line) !== null) last = i
  }
  return { options, last }
}

const secondPin = (line: Line, pin: string, first: string): StageFinding => ({
  ruleId: 'pin-repeated',
  span: lineSpan(line),
  reason: `Unexpected second block id \`^${pin}\`, expected one for a question`,
  mend: `Remove one of \`^${first}\` and \`^${pin}\`; the first names the question.`,
})
