import type { Finding } from '../../../model/message'
import type { ReadItem, ReadOption } from '../../reading/note'
import { closingQuestion } from '../questions/closing-question'
import { splitByKey } from '../questions/split-by-key'
import type { NoteRule } from '../rule'

/** A sentence that the key ends and a distractor cannot leads to the key by grammar. */
export const optionGrammar: NoteRule = {
  severity: 'advice',
  default: 'off',
  check: (note) => note.items.flatMap(misfits),
}

/** A stem that an option ends has no full stop. */
const OPEN_END = String.raw`\s*(?:[:,…_-]|\.{2,})*\s*$`
const endsWith = (words: string) => new RegExp(String.raw`\b(${words})${OPEN_END}`, 'iu')

/** A word at a stem's end, and what an option that goes on from it begins or ends with. */
const CLUES: { word: RegExp; fits: (option: string) => boolean }[] = [
  { word: endsWith('a'), fits: (option) => !startsWithVowel(option) },
  { word: endsWith('an'), fits: (option) => startsWithVowel(option) },
  { word: endsWith('an?'), fits: (option) => !isPlural(option) },
  { word: endsWith('are|were'), fits: (option) => isPlural(option) },
]

/**
 * Judged by letters, with the usual exceptions: `hour` begins with the sound of a vowel, `user` with that of a
 * consonant.
 */
const startsWithVowel = (option: string) => /^(?:[aeio]|u(?!s|ni)|hour|honest)/iu.test(option)
/** One word or more, of which the last looks like a plural; an option with a verb or a clause says nothing here. */
const isPlural = (option: string) =>
  /(?:[^su]s|data|people|criteria)$/iu.test(option.slice(-LONGEST_END).replace(/[.)\s]+$/u, ''))
/** In characters: enough for the last word. The pattern takes quadratic time on a long run of signs. */
const LONGEST_END = 100

function misfits(item: ReadItem): Finding[] {
  const { keys, distractors } = splitByKey(item)
  const { text } = closingQuestion(item.stem.markdown)
  const clue = CLUES.find(({ word, fits }) => word.test(text) && keys.every((key) => fits(plain(key))))
  if (clue === undefined) return []
  const [, word] = clue.word.exec(text)!
  return distractors
    .filter((distractor) => !clue.fits(plain(distractor)))
    .map(({ label, text: { span } }) => ({
      span,
      reason: `Unexpected distractor \`${label}\` that does not go on from \`${word}\` as the key does, expected one that fits`,
      mend: `End the stem before \`${word}\`, and give each option its own; or make all of them go on from it.`,
    }))
}

const plain = ({ text }: ReadOption) => text.markdown.replace(/[*_`"']/g, '').trim()
