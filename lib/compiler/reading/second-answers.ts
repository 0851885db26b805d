import type { StageFinding } from '../base/finding'
import { lineSpan } from '../source/excerpt'
import type { Line } from '../source/scan-lines'
import { answerAt, optionsAt } from './markers'
import type { ReadItem } from './note'
import { readAnswer } from './read-answer'

const MARKERS = /^\s*(?:>\s?|(?:[-*+]|\d{1,9}[.)])\s+)+/u

/**
 * Finds answers of a question that contradict its key: before the options, after the answer, in a bullet or in a quote.
 * Only the author knows which of them is right. After a second `**Options:**`, answers are those of another question
 * whose beginning is misspelt.
 * @param lines  of the question, without the first
 * @param answer  the line that was read as the answer
 */
export function secondAnswers(
  lines: readonly Line[],
  answer: Line | null,
  { key, options }: Pick<ReadItem, 'key' | 'options'>,
): Set<Line> {
  const labels = options.map(({ label }) => label)
  const own = answer === null ? [] : ofOneQuestion(lines).filter((line) => line !== answer)
  return new Set(own.filter((line) => contradicts(lettersOf(line, labels), key)))
}

function ofOneQuestion(lines: readonly Line[]): readonly Line[] {
  const [, other] = lines.flatMap((line, i) => (optionsAt(line) === null ? [] : [i]))
  return lines.slice(0, other)
}

/** The letters of a line `정답: …`, perhaps in a list or quote. None if it is no such line. */
function lettersOf(line: Line, labels: readonly string[]): string[] {
  const text = line.text.replace(MARKERS, '')
  const from = answerAt({ ...line, text })
  if (from === null) return []
  const { key, unknown } = readAnswer(text.slice(from), labels)
  return [...key, ...unknown]
}

const contradicts = (letters: readonly string[], key: readonly string[]) =>
  letters.length > 0 && (letters.length !== key.length || letters.some((letter) => !key.includes(letter)))

export const answerRepeated = (line: Line, answer: Line): StageFinding => ({
  ruleId: 'answer-repeated',
  span: lineSpan(line),
  reason: `Unexpected second answer \`${line.text.trim().slice(0, 60)}\`, expected one for a question`,
  mend: 'Remove the wrong one of the two, or begin the question that it answers with a line `**Question:** …`.',
  related: { span: lineSpan(answer), reason: 'The first answer' },
})
