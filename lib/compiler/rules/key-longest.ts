import type { Finding } from '../../model/message'
import type { ReadItem, ReadOption } from '../note'
import type { NoteRule } from './rule'
import { splitOptions } from './split-options'

/** How much longer than every distractor the key is where the eye goes to it first. */
const RATIO = 1.3
/** Of two short texts one is soon half as long again, and nobody sees it. In characters. */
const MIN_MORE = 12

/** The option that says more, because it had to be made right, is chosen by whoever knows nothing. */
export const keyLongest: NoteRule = {
  id: 'key-longest',
  severity: 'advice',
  check: (note) => note.items.flatMap(conspicuous),
}

function conspicuous(item: ReadItem): Finding[] {
  const { keys, distractors } = splitOptions(item)
  const longest = Math.max(0, ...distractors.map(lengthOf))
  return keys
    .filter((key) => distractors.length > 0 && lengthOf(key) >= Math.max(longest * RATIO, longest + MIN_MORE))
    .map((key) => ({
      span: key.text.span,
      reason: `Unexpected key \`${key.label}\` of \`${lengthOf(key)}\` characters, expected a length like the others' (at most \`${longest}\`)`,
      mend: 'Shorten the key, or say as much in the distractors.',
    }))
}

const lengthOf = ({ text }: ReadOption) => text.markdown.replace(/[*`]/g, '').length
