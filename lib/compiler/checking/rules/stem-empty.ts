import type { NoteRule } from '../rule'

/** Options without a question cannot be chosen among. */
export const stemEmpty: NoteRule = {
  severity: 'error',
  check: (note) =>
    note.items
      .filter(({ stem }) => stem.markdown === '')
      .map(({ span }) => ({
        span: { start: span.start, end: { line: span.start.line, column: span.start.column + '**Question:**'.length } },
        reason: 'Unexpected question without a text, expected one behind `**Question:**`',
        mend: 'Write the question behind `**Question:**` or on the lines below it.',
      })),
}
