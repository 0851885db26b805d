import type { Finding } from '../../model/message'
import type { ReadItem, ReadOption } from '../note'
import type { NoteRule } from './rule'

/** Where one option is another and more, whoever takes the larger is right about both, or neither can be the key. */
export const optionOverlapping: NoteRule = {
  id: 'option-overlapping',
  severity: 'advice',
  check: (note) => note.items.flatMap(overlaps),
}

/** More options than letters are an error of their own, and longer ones are no choice: comparing all stays cheap. */
const MAX_OPTIONS = 26
const MAX_WORDS = 100

/** What puts two things together in one option. An option that is longer in another way may be another thing. */
const JOINER = /(?<![\p{L}\p{N}])(?:and|or|both|either|plus|[&+]|및|또는|모두)(?![\p{L}\p{N}])/iu

function overlaps({ options }: ReadItem): Finding[] {
  const few = options.slice(0, MAX_OPTIONS)
  if (!few.some(({ text }) => JOINER.test(text.markdown))) return [] // mostly: the words need not be compared
  const spoken = few.map((option) => ({ option, words: spokenWords(option) }))
  return spoken.flatMap(({ option, words }) => {
    const inner = spoken.find((other) => joins(words, other.words))
    return inner === undefined ? [] : [overlap(option, inner.option)]
  })
}

/** @returns words with a space around each; empty where there are none, or too many */
function spokenWords({ text }: ReadOption): string {
  const words = text.markdown.toLowerCase().match(/[\p{L}\p{N}]+|[&+]/gu) ?? []
  const said = words.filter((word) => !['a', 'an', 'the'].includes(word))
  return said.length === 0 || said.length > MAX_WORDS ? '' : ` ${said.join(' ')} `
}

/** Whether the words are all of the others, and something joined to them. */
const joins = (words: string, others: string) =>
  others !== '' && words.length > others.length && words.includes(others) && JOINER.test(words.replace(others, '  '))

const overlap = (outer: ReadOption, inner: ReadOption): Finding => ({
  span: outer.text.span,
  reason: `Unexpected option \`${outer.label}\` that is option \`${inner.label}\` and more, expected options that exclude each other`,
  mend: 'Leave what they share to the stem, or make the two differ in more than an addition.',
  related: { span: inner.text.span, reason: `Option \`${inner.label}\`` },
})
