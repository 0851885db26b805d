import { findCue } from '../questions/find-cue'
import type { NoteRule } from '../rule'

/** Tells that several options may be right, but not how many. */
const OPEN_CUE =
  /\b(?:all that|as many as) apply\b|\b(?:select|choose|pick) all\b|\bmultiple response\b|모두 (?:고르|선택)/iu

/** A learner who is not told that several options are right stops at the first. */
export const cueMissing: NoteRule = {
  severity: 'advice',
  check: (note) =>
    note.items
      .filter(({ key, stem }) => key.length > 1 && findCue(stem) === null && !OPEN_CUE.test(stem.markdown))
      .map(({ stem, key }) => ({
        span: stem.span,
        reason: `Unexpected stem without a cue for a key of \`${key.length}\`, expected one such as \`(Select TWO.)\``,
        mend: 'End the stem with the number of options to choose.',
      })),
}
