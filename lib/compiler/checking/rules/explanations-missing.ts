import { marksOf } from '../questions/marks-of'
import type { NoteRule } from '../rule'

/** A verdict without an explanation teaches little. */
export const explanationsMissing: NoteRule = {
  severity: 'advice',
  check: (note) =>
    note.items
      .filter(
        ({ options, general }) =>
          general.length === 0 && options.every(({ explanations }) => explanations.length === 0),
      )
      .map(({ stem }) => ({
        span: stem.span,
        reason: `Unexpected question without explanations, expected \`${marksOf(note).explanations}\` and a bullet for each distractor`,
        mend: `Add \`${marksOf(note).explanations}\` below the answer, and bullets such as \`- **Option B** - …\`.`,
      })),
}
