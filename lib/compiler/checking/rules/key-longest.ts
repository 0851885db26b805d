import type { Finding } from '../../../model/message'
import type { ReadItem, ReadOption } from '../../reading/note'
import { shownLength, shownText } from '../questions/shown-length'
import { splitByKey } from '../questions/split-by-key'
import type { NoteRule } from '../rule'

/** How much longer than every distractor the key is where the eye goes to it first. */
const RATIO = 1.3
/** Of two short texts one is soon half as long again, and nobody sees it. In characters. */
const MIN_MORE = 12
/** A shorter key is a name or a value, which is as long as it is. In columns: a syllable of Hangul says as much as two letters. */
const MIN_WIDTH = 40

/** The option that says more, because it had to be made right, is chosen by whoever knows nothing. */
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
