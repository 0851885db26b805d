import type { ReadItem, ReadOption } from '../../reading/note'
import { marksOf } from '../questions/marks-of'
import type { NoteRule } from '../rule'

/** A distractor without an explanation gives the learner a verdict and no reason. The key may go without one. */
export const distractorUnexplained: NoteRule = {
  severity: 'advice',
  check: (note) =>
    note.items
      .filter(isExplained)
      .flatMap(({ options, key }) => options.filter(({ label }) => !key.includes(label)))
      .filter(({ explanations }) => explanations.length === 0)
      .map(({ label, labelSpan, text }) => ({
        span: { start: labelSpan.start, end: text.span.end },
        reason: `Unexpected distractor \`${label}\` without an explanation, expected one for each`,
        mend: `Add a bullet under \`${marksOf(note).explanations}\` that begins with \`**Option ${label}** - \`.`,
      })),
}

/** If nothing is explained at all, another rule says so. Without a key there are no distractors yet. */
const isExplained = ({ key, options, general }: ReadItem) =>
  key.length > 0 && (general.length > 0 || options.some(({ explanations }: ReadOption) => explanations.length > 0))
