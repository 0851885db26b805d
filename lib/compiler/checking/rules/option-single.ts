import type { NoteRule } from '../rule'

/** One option is no choice. */
export const optionSingle: NoteRule = {
  severity: 'error',
  check: (note) =>
    note.items
      .filter(({ options }) => options.length === 1)
      .flatMap(({ options }) => options)
      .map(({ label, labelSpan }) => ({
        span: labelSpan,
        reason: `Unexpected single option \`${label}\`, expected two or more`,
        mend: 'Add the other options, each on a line such as `- B) text`.',
      })),
}
