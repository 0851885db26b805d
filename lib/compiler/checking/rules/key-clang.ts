import type { Finding, Span } from '../../../model/message'
import type { ReadItem } from '../../reading/note'
import { closingQuestion } from '../questions/closing-question'
import { splitByKey } from '../questions/split-by-key'
import { tellingWords } from '../questions/telling-words'
import type { NoteRule } from '../rule'

/** A word that the question shares with the key alone gives the key away by its sound. */
export const keyClang: NoteRule = {
  severity: 'advice',
  default: 'off',
  check: (note) => note.items.flatMap(clangs),
}

function clangs(item: ReadItem): Finding[] {
  const { keys, distractors } = splitByKey(item)
  const asked = tellingWords(closingQuestion(item.stem.markdown).text)
  const echoes = keys
    .map(({ label, text }) => ({
      label,
      text,
      words: [...tellingWords(text.markdown)].filter((word) => asked.has(word)),
    }))
    .filter(({ words }) => words.length > 0)
  if (echoes.length === 0) return [] // the usual case, in which the distractors need not be read
  const others = tellingWords(...distractors.map(({ text }) => text.markdown))
  return echoes.flatMap(({ label, text: { span }, words }) => {
    const own = words.filter((word) => !others.has(word))
    return own.length === 0 ? [] : [echo(label, span, own)]
  })
}

const echo = (label: string, span: Span, words: readonly string[]): Finding => ({
  span,
  reason: `Unexpected \`${words.join('`, `')}\` in the question and in key \`${label}\` alone, expected no such echo`,
  mend: 'Say it in other words in the stem or in the key, or let a distractor have the word too.',
})
