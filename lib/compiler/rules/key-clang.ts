import type { Finding } from '../../model/message'
import type { ReadItem } from '../note'
import { closingQuestion } from './closing-question'
import type { NoteRule } from './rule'
import { splitOptions } from './split-options'
import { tellingWords } from './telling-words'

/** A word that the question shares with the key alone leads there by its sound, whatever it means. */
export const keyClang: NoteRule = {
  id: 'key-clang',
  severity: 'advice',
  default: 'off',
  check: (note) => note.items.flatMap(clangs),
}

function clangs(item: ReadItem): Finding[] {
  const { keys, distractors } = splitOptions(item)
  if (keys.length === 0) return []
  const asked = tellingWords(closingQuestion(item.stem.markdown).text)
  const others = tellingWords(...distractors.map(({ text }) => text.markdown))
  return keys.flatMap(({ label, text }) => {
    const shared = [...tellingWords(text.markdown)].filter((word) => asked.has(word) && !others.has(word))
    if (shared.length === 0) return []
    return [
      {
        span: text.span,
        reason: `Unexpected \`${shared.join('`, `')}\` in the question and in key \`${label}\` alone, expected no such echo`,
        mend: 'Say it in other words in the stem or in the key, or let a distractor have the word too.',
      },
    ]
  })
}
