import type { NoteRule } from '../rule'

/** A question is delivered with its options; without any there is nothing to choose. */
export const optionsMissing: NoteRule = {
  severity: 'error',
  check: (note) =>
    note.items
      .filter(({ options }) => options.length === 0)
      .map(({ stem }) => ({
        span: stem.span,
        reason:
          'Unexpected question without options, expected a line `**Options:**` and below it lines such as `- A) text`',
        mend: 'Write `**Options:**` on a line of its own, and each option below it as `- A) text`.',
      })),
}
