import type { Finding } from '../../../model/message'
import type { ReadItem, ReadOption } from '../../reading/note'
import { shownLength, shownText } from '../questions/shown-length'
import { splitByKey } from '../questions/split-by-key'
import type { NoteRule } from '../rule'

/** How much longer than every distractor a key must be to be noticed first. */
const RATIO = 1.3
/** In characters. Between short texts such a ratio is common, and nobody notices it. */
const MIN_MORE = 12
/** In columns, as a syllable of Hangul says as much as two letters. A shorter key is a name or a value, whose length is given. */
const MIN_WIDTH = 40

/** Test-wise learners choose the longest option, because a key often needs more words to be right. */
export const keyLongest: NoteRule = {
  severity: 'advice',
  check: (note) => note.items.flatMap(conspicuous),
}

function conspicuous(item: ReadItem): Finding[] {
  const { keys, distractors } = splitByKey(item)
  const longest = Math.max(0, ...distractors.map(shownLength))
  return keys
    .filter((key) => distractors.length > 0 && widthOf(key) >= MIN_WIDTH)
    .filter((key) => shownLength(key) >= Math.max(longest * RATIO, longest + MIN_MORE))
    .map((key) => ({
      span: key.text.span,
      reason: `Unexpected key \`${key.label}\` of \`${shownLength(key)}\` characters, expected a length like the others' (at most \`${longest}\`)`,
      mend: 'Shorten the key, or say as much in the distractors.',
    }))
}

const widthOf = (option: ReadOption) => shownText(option).replace(/[\uAC00-\uD7A3]/g, 'xx').length
