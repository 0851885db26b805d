import type { StageFinding } from '../base/finding'
import { lineSpan } from '../source/excerpt'
import type { Line } from '../source/scan-lines'
import { answerAt, explanationsAt, koreanQuestionAt, optionsAt, questionAt } from './markers'
import { readAnswer } from './read-answer'

/** Prose may begin with `Explanation:`, and no other text with these words. */
const KOREAN = /설명/u
/** Quotes, the title of a callout, and items of lists. */
const CONTAINER = /^\s*(?:>\s?|\[![\w-]+\][+-]?\s*|(?:[-*+]|\d{1,9}[.)])\s+)+/u
/** The answer to options with numbers, which are not read. */
const NUMBERED_ANSWER = /^(?:[①-⑳]|[1-9](?:번|\)|\*\*$|$))/u

/**
 * Finds marks of a question that belong to none, because its `**Question:**` is missing, misspelt, or in a quote or
 * list. Gives one message for all lines up to the next heading, since the marks of one question come together.
 * @param isAnswered  whether the lines follow the answer of a question. A mark among them is then its second one
 */
export function findOrphans(lines: readonly Line[], isAnswered: boolean): StageFinding[] {
  const found: StageFinding[] = []
  let isReported = false
  for (const line of lines) {
    if (line.kind === 'heading') isReported = false
    const orphan = isReported ? null : orphanAt(line, isAnswered)
    if (orphan === null) continue
    found.push({ ruleId: 'question-missing', span: lineSpan(line), ...orphan })
    isReported = true
  }
  return found
}

function orphanAt(line: Line, isAnswered: boolean): Pick<StageFinding, 'reason' | 'mend'> | null {
  const mark = `\`${line.text.trim().slice(0, 60)}\``
  if (isEnclosed(line)) {
    return {
      reason: `Unexpected ${mark} in a quote or list, expected \`**Question:**\` at the beginning of its line`,
      mend: 'Take the question out of it; until then it is text, and learners read its answer.',
    }
  }
  if (isAnswered && isAnswer(line)) return null // contradicting ones are found with the key (secondAnswers)
  if (isAnswered && explanationsAt(line) !== null) {
    return {
      reason: `Unexpected second ${mark} in a question, expected one`,
      mend: 'Remove the mark, or begin another question with a line `**Question:** …`.',
    }
  }
  const isExplanations = explanationsAt(line) !== null && KOREAN.test(line.text)
  if (optionsAt(line) === null && !isExplanations && !isAnswer(line)) return null
  return {
    reason: `Unexpected ${mark} without a question, expected \`**Question:**\` before it`,
    mend: 'Begin the question with a line `**Question:** …`, and let no heading part it; until then this is no part of any.',
  }
}

function isEnclosed(line: Line): boolean {
  const container = CONTAINER.exec(line.text)?.[0]
  if (container === undefined) return false
  const inner = { ...line, text: line.text.slice(container.length) }
  return questionAt(inner) !== null || koreanQuestionAt(inner) !== null
}

/** Prose may begin with `Answer:` too, but then no option's letter follows. */
function isAnswer(line: Line): boolean {
  const from = answerAt(line)
  if (from === null) return false
  const text = line.text.slice(from)
  return readAnswer(text, []).unknown.length > 0 || (/정답/u.test(line.text) && NUMBERED_ANSWER.test(text))
}
