import type { Finding } from '../../model/message'
import type { ReadItem, ReadNote } from '../note'
import type { NoteRule } from './rule'
import { splitOptions } from './split-options'
import { tellingWords } from './telling-words'

/** Title and tags stand beside a question. Where they name the key, and no other option, nothing is left to ask. */
export const keyInTitle: NoteRule = {
  id: 'key-in-title',
  severity: 'advice',
  default: 'off',
  check: (note) => {
    const named = namesOf(note)
    return note.items.flatMap((item) => givenAway(item, named))
  },
}

const namesOf = ({ title, frontmatter: { tags } }: ReadNote) => tellingWords(title, ...tags)

function givenAway(item: ReadItem, named: ReadonlySet<string>): Finding[] {
  const { keys, distractors } = splitOptions(item)
  const [right, wrong] = [keys, distractors].map((side) => tellingWords(...side.map(({ text }) => text.markdown)))
  const namesDistractor = [...wrong!].some((word) => named.has(word) && !right!.has(word))
  if (keys.length === 0 || namesDistractor) return []
  const asked = tellingWords(item.stem.markdown)
  return keys.flatMap(({ label, text }) => {
    const own = [...tellingWords(text.markdown)].filter((word) => !wrong!.has(word) && !asked.has(word))
    const telling = own.filter((word) => named.has(word))
    if (telling.length === 0 || telling.length < own.length / 2) return []
    return [
      {
        span: text.span,
        reason: `Unexpected \`${telling.join('`, `')}\` of key \`${label}\` in the note's title or tags, expected them to name a distractor too`,
        mend: 'Name in the title what the note asks about, or let a distractor have the word too.',
      },
    ]
  })
}
