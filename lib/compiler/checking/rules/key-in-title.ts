import type { Finding, Span } from '../../../model/message'
import type { ReadItem, ReadNote } from '../../reading/note'
import { splitByKey } from '../questions/split-by-key'
import { tellingWords } from '../questions/telling-words'
import type { NoteRule } from '../rule'

/** Title and tags are shown beside a question. If they name the key and no other option, they give it away. */
export const keyInTitle: NoteRule = {
  severity: 'advice',
  default: 'off',
  check: (note) => {
    const named = namesOf(note)
    return note.items.flatMap((item) => givenAway(item, named))
  },
}

const namesOf = ({ title, frontmatter: { tags } }: ReadNote) => tellingWords(title, ...tags)

function givenAway(item: ReadItem, named: ReadonlySet<string>): Finding[] {
  const { keys, distractors } = splitByKey(item)
  const right = tellingWords(...keys.map(({ text }) => text.markdown))
  if (![...right].some((word) => named.has(word))) return [] // the usual case, in which the other texts need not be read
  const wrong = tellingWords(...distractors.map(({ text }) => text.markdown))
  if ([...wrong].some((word) => named.has(word) && !right.has(word))) return [] // a distractor is named too
  const asked = tellingWords(item.stem.markdown)
  return keys.flatMap(({ label, text }) => {
    const own = [...tellingWords(text.markdown)].filter((word) => !wrong.has(word) && !asked.has(word))
    const telling = own.filter((word) => named.has(word))
    return telling.length === 0 || telling.length < own.length / 2 ? [] : [namedKey(label, text.span, telling)]
  })
}

const namedKey = (label: string, span: Span, words: readonly string[]): Finding => ({
  span,
  reason: `Unexpected \`${words.join('`, `')}\` of key \`${label}\` in the note's title or tags, expected them to name a distractor too`,
  mend: 'Name in the title what the note asks about, or let a distractor have the word too.',
})
