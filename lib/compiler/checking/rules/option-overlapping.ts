import type { Finding } from '../../../model/message'
import { textBefore } from '../../../model/text/text-before'
import type { ReadItem, ReadOption } from '../../reading/note'
import { fencedCode } from '../questions/fenced-code'
import type { NoteRule } from '../rule'

/**
 * If one option includes another, a learner who chooses the larger one is right about both, or neither can be the key.
 */
export const optionOverlapping: NoteRule = {
  severity: 'advice',
  check: (note) => note.items.flatMap(overlaps),
}

/** More options than letters are an error of their own, and longer ones are no choice: comparing all stays cheap. */
const MAX_OPTIONS = 26
const MAX_WORDS = 100

/** What puts two things together in one option. An option that is longer in another way may be another thing. */
const JOINER = /(?<![\p{L}\p{N}_])(?:and|or|both|either|plus|및|또는|모두)(?![\p{L}\p{N}_])|(?<=\s)[&+](?=\s)/iu
/** It says by its first word that it is made of two others. */
const PAIR = /^(?:both|either|neither)\b/iu
const NEITHER = /^neither\b/iu
/** In code, in quotes and where things are counted, more words are another answer: `3 hours and 5 minutes` is not `3 hours`. */
const EXACT = /[`"“=<>{};|^]|(?<![\p{L}\p{N}])\p{N}|\b(?:only|one|two|three|four|five|six|ten|hundred)\b/iu
/** Shorter options are symbols and not text. In characters. */
const MIN_LENGTH = 4

function overlaps({ stem, options }: ReadItem): Finding[] {
  if (fencedCode(stem.markdown) !== '') return [] // what a program prints is one thing, however it begins
  const few = options.slice(0, MAX_OPTIONS)
  const joined = few.map(firstLine).filter((text) => JOINER.test(text))
  if (joined.length === 0) return [] // the usual case, in which no words need to be compared
  if (joined.filter((text) => !PAIR.test(text)).length > 1) return [] // the question asks for a list
  const spoken = few.map((option) => ({ option, words: spokenWords(option) }))
  return spoken.flatMap(({ option, words }) => {
    const inner = spoken.find((other) => joins(words, other.words))
    return inner === undefined ? [] : [overlap(option, inner.option)]
  })
}

/**
 * @returns the words with a space around each; empty if there are none or too many, or if the option is more than words
 */
function spokenWords(option: ReadOption): string {
  const text = firstLine(option)
  if (EXACT.test(text) || NEITHER.test(text)) return ''
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+|(?<=\s)[&+](?=\s)/gu) ?? []
  const said = words.filter((word) => !['a', 'an', 'the'].includes(word))
  return said.length === 0 || said.length > MAX_WORDS ? '' : ` ${said.join(' ')} `
}

/** Further lines of an option are mostly a remark on it. */
const firstLine = ({ text }: ReadOption) => textBefore(text.markdown, '\n')

/** Whether the words contain all of the others, joined to something else. */
const joins = (words: string, others: string) =>
  others.trim().length >= MIN_LENGTH &&
  words.length > others.length &&
  words.includes(others) &&
  JOINER.test(words.replace(others, '  '))

const overlap = (outer: ReadOption, inner: ReadOption): Finding => ({
  span: outer.text.span,
  reason: `Unexpected option \`${outer.label}\` that is option \`${inner.label}\` and more, expected options that exclude each other`,
  mend: 'Leave what they share to the stem, or make the two differ in more than an addition.',
  related: { span: inner.text.span, reason: `Option \`${inner.label}\`` },
})
