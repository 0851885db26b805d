import { isLast } from '../../reading/letter-references'
import type { NoteRule } from '../rule'

/** Two right options give "all of the above" away, and choosing "none" does not show that a learner knows the answer. */
export const optionCatchAll: NoteRule = {
  severity: 'advice',
  check: (note) =>
    note.items
      .flatMap(({ options }) => options)
      .filter(({ text }) => isLast(text.markdown))
      .map(({ text }) => ({
        span: text.span,
        reason: `Unexpected option \`${text.markdown.slice(0, 60)}\`, expected one that says something of its own`,
        mend: 'Write a real distractor in its place, or ask for several options.',
      })),
}
