import type { NoteRule } from '../rule'

/** If every option is right, nothing is asked. */
export const keyAll: NoteRule = {
  severity: 'warning',
  check: (note) =>
    note.items
      .filter(({ options, key }) => options.length > 1 && key.length === options.length)
      .map(({ answer }) => ({
        span: answer!.span,
        reason: 'Unexpected answer that names every option, expected at least one wrong option',
        mend: 'Correct the answer, or add a distractor.',
      })),
}
