import type { StageFinding } from '../base/finding'
import { lineSpan } from '../source/excerpt'
import type { Line } from '../source/scan-lines'
import { explanationsMark } from './markers'
import type { QuestionParts } from './split-question'

/** An answer with a letter: in a quote, a list or a heading, behind a sign, in other words, or before the options. */
const ANSWER_LIKE =
  /^[^\p{L}\p{N}]*(?:(?:correct|right)\s+)?(?:정답|답|answers?)(?:\s*및\s*해설)?(?:은|는)?[^\p{L}\p{N}]*(?:(?:option|옵션)\s*)?[A-ZＡ-Ｚ①-⑳](?![A-Za-z0-9])/iu
const EXPLANATIONS_LIKE = /^[^\p{L}\p{N}]*(?:추가\s*설명|(?:정답\s*)?해설|explanations?|rationale)[^\p{L}\p{N}]*$/iu

/**
 * The line that is meant as the answer, or as the mark above the explanations, and is not read as one. The heading behind
 * a question ends it, so what stands under `### 해설` is on the page before anybody answers.
 * @param lines  of the question, without the first, and the line behind it
 */
export function unreadMark(lines: readonly Line[], { answer, lead }: QuestionParts): StageFinding[] {
  if (answer === null) {
    const meant = lines.find(({ kind, text }) => (kind === 'text' || kind === 'heading') && ANSWER_LIKE.test(text))
    return meant === undefined ? [] : [unread(meant, '**정답: B**` or `**Answer: B**', 'below the options')]
  }
  const next = lines.at(-1)
  if (lead !== null || next?.kind !== 'heading' || !EXPLANATIONS_LIKE.test(next.text)) return []
  return [unread(next, explanationsMark(/[가-힣]/u.test(next.text)), 'without `#`, so that it stays in the question')]
}

const unread = (line: Line, expected: string, where: string): StageFinding => ({
  ruleId: 'mark-unread',
  span: lineSpan(line),
  reason: `Unexpected \`${line.text.trim().slice(0, 60)}\`, expected a line such as \`${expected}\``,
  mend: `Write it on a line of its own, ${where}; until then it is text.`,
})
