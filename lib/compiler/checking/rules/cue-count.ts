import type { Finding } from '../../../model/message'
import type { ReadItem } from '../../reading/note'
import { findCue } from '../questions/find-cue'
import type { NoteRule } from '../rule'

/** A learner who chooses as many options as the stem says must be able to be right. */
export const cueCount: NoteRule = {
  severity: 'warning',
  check: (note) => note.items.flatMap(mismatch),
}

function mismatch({ stem, key }: ReadItem): Finding[] {
  const cue = findCue(stem)
  if (cue === null || key.length === 0 || cue.count === key.length) return []
  return [
    {
      span: cue.span,
      reason: `Unexpected cue \`${cue.text}\` for a key of \`${key.length}\`, expected the same number`,
      mend: 'Correct the number in the stem, or the letters of the answer.',
    },
  ]
}
