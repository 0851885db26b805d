import type { NoteRule } from '../rule'

/** A learner cannot weigh an option that says nothing. */
export const optionEmpty: NoteRule = {
  severity: 'error',
  check: (note) =>
    note.items
      .flatMap(({ options }) => options)
      .filter(({ text }) => text.markdown === '')
      .map(({ label, labelSpan }) => ({
        span: labelSpan,
        reason: `Unexpected option \`${label}\` without a text, expected one behind \`${label})\``,
        mend: 'Write the option, or remove its line.',
      })),
}
