import type { Line } from '../source/scan-lines'
import { koreanOptionsAt, koreanQuestionAt, optionsAt, questionAt } from './markers'
import { isOption } from './read-options'

/**
 * Whether a line begins a question. `**질문:**` is also what people write above an answer in prose, so it begins one only
 * if options follow before the next heading or question.
 * @param limit  the index of the first line that cannot be the question's
 */
export function beginsQuestion(lines: readonly Line[], at: number, limit: number): boolean {
  const first = lines[at]!
  if (questionAt(first) !== null) return true
  if (koreanQuestionAt(first) === null) return false
  for (let i = at + 1; i < limit; i++) {
    const line = lines[i]!
    if (line.kind === 'heading' || questionAt(line) !== null || koreanQuestionAt(line) !== null) return false
    if (beginsOptions(lines, i)) return true
  }
  return false
}

/** Whether a line is the mark above options. `**보기:**` may also be above a list that a stem refers to. */
export function beginsOptions(lines: readonly Line[], at: number): boolean {
  const mark = lines[at]!
  if (optionsAt(mark) !== null) return true
  if (koreanOptionsAt(mark) === null) return false
  let next = at + 1
  while (lines[next]?.text === '') next++
  const following = lines[next]
  return following !== undefined && isOption(following)
}
