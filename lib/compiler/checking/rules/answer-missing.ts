import { readAnswer } from '../../reading/read-answer'
import { marksOf } from '../questions/marks-of'
import type { NoteRule } from '../rule'

/** Without a key no response can be right. Only letters name it: words may fit two options, or be corrected in one place only. */
export const answerMissing: NoteRule = {
  severity: 'error',
  check: (note) =>
    note.items
      .filter(({ answer }) => answer === null || hasNoLetter(answer.markdown))
      .map(({ answer, stem }) => ({
        span: answer?.span ?? stem.span,
        reason:
          answer === null
            ? `Unexpected question without an answer, expected a line such as \`**${marksOf(note).answer}: B) text**\``
            : `Unexpected answer \`${answer.markdown.slice(0, 60)}\`, expected letters of options such as \`B) text\` or \`A, C\``,
        mend: `Begin the answer with the letters of the right options: \`**${marksOf(note).answer}: B)**\`, \`**${marksOf(note).answer}: A, C)**\`.`,
      })),
}

function hasNoLetter(text: string): boolean {
  const { key, unknown } = readAnswer(text, [])
  return key.length === 0 && unknown.length === 0
}
