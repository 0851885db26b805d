import type { RuledFinding } from '../note'
import { answerAt, explanationsAt, optionsAt } from './markers'
import { readAnswer } from './read-answer'
import type { Line } from './scan-lines'
import { lineSpan } from './source-text'

/**
 * Finds marks of a question that belong to none: its `**Question:**` is missing or misspelt. One message for a
 * stretch without heading, since the marks of one question come together.
 */
export function findOrphans(lines: readonly Line[]): RuledFinding[] {
  const found: RuledFinding[] = []
  let isReported = false
  for (const line of lines) {
    if (line.kind === 'heading') isReported = false
    if (isReported || (optionsAt(line) === null && explanationsAt(line) === null && !isAnswer(line))) continue
    found.push(orphan(line))
    isReported = true
  }
  return found
}

/** Prose may begin with `Answer:` too, but then no option's letter follows. */
function isAnswer(line: Line): boolean {
  const from = answerAt(line)
  return from !== null && readAnswer(line.text.slice(from), []).unknown.length > 0
}

const orphan = (line: Line): RuledFinding => ({
  ruleId: 'question-missing',
  span: lineSpan(line),
  reason: `Unexpected \`${line.text.trim().slice(0, 60)}\` without a question, expected \`**Question:**\` before it`,
  mend: 'Begin the question with a line `**Question:** …`; until then this is no part of any.',
})
