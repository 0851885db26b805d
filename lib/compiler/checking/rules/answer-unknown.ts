import type { Finding } from '../../../model/message'
import type { ReadItem } from '../../reading/note'
import { readAnswer } from '../../reading/read-answer'
import type { NoteRule } from '../rule'

/** A key that is no option can never be chosen: every learner would be marked wrong. */
export const answerUnknown: NoteRule = {
  severity: 'error',
  check: (note) => note.items.filter(({ options }) => options.length > 0).flatMap(unknownLetters),
}

function unknownLetters({ answer, options }: ReadItem): Finding[] {
  if (answer === null) return []
  const labels = [...new Set(options.map(({ label }) => label))]
  return readAnswer(answer.markdown, labels).unknown.map((letter) => {
    const column = answer.span.start.column + answer.markdown.indexOf(letter)
    const { line } = answer.span.start
    return {
      span: { start: { line, column }, end: { line, column: column + 1 } },
      reason: `Unexpected answer \`${letter}\`, expected one of ${labels.map((label) => `\`${label}\``).join(', ')}`,
      mend: 'Correct the letter, or add the option.',
    }
  })
}
