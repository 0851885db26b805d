import { isSameList } from '../../base/is-same-list'
import type { IdentityOption } from '../identity-item'
import type { Entry } from '../ledger/entry'
import { identityText } from '../wording/identity-text'
import { isMisspelling } from '../wording/is-misspelling'
import type { Phrase } from '../wording/phrase'
import type { Vocabulary } from '../wording/vocabulary'
import { isSameWord } from '../wording/words'
import { type OptionPair, pairOptions } from './pair-options'

/** How much of a question an edit changed: nothing, its wording, or what it asks. */
export type ItemVerdict = 'same' | 'edited' | 'version'

/** What two questions have in common. */
export interface Comparison {
  verdict: ItemVerdict
  /** Whether the stems are the same, except for misspellings. */
  stemReads: boolean
  /** Options that are the same, except for misspellings. */
  options: OptionPair[]
  /** Whether these are all options of both. */
  optionsRead: boolean
  /** Whether the right options are the same. */
  keyReads: boolean
}

/** Compares two questions word by word. Swapping the arguments mirrors the result. */
export function compareItems(before: Entry, after: Entry, vocabulary: Vocabulary): Comparison {
  const reads = (a: Phrase, b: Phrase) =>
    readsAs(a.words, b.words, (form) => vocabulary.isUsedElsewhere(form, before, after)) || a.differsInMarks(b)
  const stemReads = before.stem === after.stem || reads(before.stemPhrase, after.stemPhrase)
  const options = pairOptions(before, after, reads)
  const optionsRead = options.length === before.options.length && options.length === after.options.length
  const keyReads = hasEqualKeys(before, after, options)
  const verdict = isSame(before, after) ? 'same' : stemReads && optionsRead && keyReads ? 'edited' : 'version'
  return { verdict, stemReads, options, optionsRead, keyReads }
}

/**
 * Whether two texts have the same words, except for misspellings.
 * @param isUsedElsewhere  if both forms of a word are used elsewhere, neither is a misspelling
 */
function readsAs(a: readonly string[], b: readonly string[], isUsedElsewhere: (form: string) => boolean): boolean {
  const isSlip = (word: string, other: string) =>
    isMisspelling(word, other) && !(isUsedElsewhere(word) && isUsedElsewhere(other))
  return isSameList(a, b, (word, other) => isSameWord(word, other) || isSlip(word, other))
}

function hasEqualKeys(before: Entry, after: Entry, options: readonly OptionPair[]): boolean {
  const shared = options.filter(([i, j]) => before.item.options[i]!.isKey && after.item.options[j]!.isKey)
  return shared.length === keySize(before) && shared.length === keySize(after)
}

const keySize = ({ item }: Entry) => item.options.filter(({ isKey }) => isKey).length

/** Whether two texts are identical, except for what is no content. */
function isSame(before: Entry, after: Entry): boolean {
  return (
    before.stem === after.stem &&
    isSameList(before.options, after.options) &&
    isSameList(before.item.options, after.item.options, isSameOption) &&
    isSameText(before.item.general, after.item.general)
  )
}

const isSameOption = (a: IdentityOption, b: IdentityOption) =>
  a.isKey === b.isKey && isSameText(a.explanations, b.explanations)

/** Whether two lists of texts are identical, except for what is no content. */
export const isSameText = (a: readonly string[], b: readonly string[]) =>
  isSameList(a, b, (text, other) => text === other || identityText(text) === identityText(other))
