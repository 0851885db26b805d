import { groupBy } from '../base/group-by'
import type { IdentityItem, IdentityOption } from './identity-item'
import { isSameText } from './matching/compare-items'
import { type MatchedPair, matchedOptions } from './matching/match-questions'
import { differingWords, quoted } from './wording/differing-words'
import { identityText } from './wording/identity-text'

/**
 * Describes for an author what an edit changed in a question.
 * @returns one phrase for each change: `key A “Green tea” → C “Black tea”`, `option E added: Green tea`, `explanation of D changed`
 */
export function describeChange(pair: MatchedPair): string[] {
  return [...describeStem(pair), ...describeKey(pair), ...describeOptions(pair), ...describeExplanations(pair)]
}

/** The same without the key and the explanations, for a report that tells of these apart. */
export const describeAsked = (pair: MatchedPair): string[] => [...describeStem(pair), ...describeOptions(pair)]

function describeStem({ before, after, stemReads }: MatchedPair): string[] {
  const [old, now] = [identityText(before.stem), identityText(after.stem)]
  if (old === now) return []
  const [from, to] = differingWords(old.split(' '), now.split(' '))
  return [`stem ${stemReads ? 'reworded' : 'changed'}: ${from} → ${to}`]
}

/**
 * Names the key by its letters and its texts. Only the texts are compared: letters change if options are reordered, which
 * is no change of the key, and they stay if two options are swapped below their letters, which is one.
 */
function describeKey({ before, after, keyReads }: MatchedPair): string[] {
  return keyReads ? [] : [`key ${keyOf(before)} → ${keyOf(after)}`]
}

const keyOf = ({ options }: IdentityItem) =>
  options
    .filter(({ isKey }) => isKey)
    .map(named)
    .join(', ') || 'none'

/** Without changes of the key, which have a phrase of their own. */
function describeOptions(pair: MatchedPair): string[] {
  const { before, after, options } = pair
  const matched = matchedOptions(pair)
  const goOn = new Set(matched.flat())
  const reordered = options.some(([, j], n) => n > 0 && j < options[n - 1]![1])
  const gone = before.options.filter((option) => !goOn.has(option))
  const come = after.options.filter((option) => !goOn.has(option))
  return [
    ...gone.flatMap((old) => {
      const now = come.find(({ label }) => label === old.label)
      return old.isKey && now?.isKey ? [] : [describeEnd(old, now)]
    }),
    ...come
      .filter(({ label, isKey }) => !isKey && gone.every((old) => old.label !== label))
      .map((now) => `option ${named(now)} added`),
    ...matched.flatMap(([old, now]) => describeWording(old, now)),
    ...(reordered ? ['options in another order'] : []),
  ]
}

/** What stands at the letter of an option that is gone shows whether it was rewritten. */
function describeEnd(old: IdentityOption, now: IdentityOption | undefined): string {
  if (now === undefined) return `option ${named(old)} removed`
  const [from, to] = differingWords(wordsOf(old), wordsOf(now))
  return `option ${now.label} changed: ${from} → ${to}`
}

const wordsOf = ({ text }: IdentityOption) => identityText(text).split(' ')

function describeWording(before: IdentityOption, after: IdentityOption): string[] {
  if (identityText(before.text) === identityText(after.text)) return []
  const [from, to] = differingWords(wordsOf(before), wordsOf(after))
  return [`option ${after.label} reworded: ${from} → ${to}`]
}

/** @example explanation of B changed; explanations of C, D removed */
export function describeExplanations(pair: MatchedPair): string[] {
  const changes = matchedOptions(pair).flatMap(([old, now]) => {
    const fate = fateOf(old.explanations, now.explanations)
    return fate === null ? [] : [{ fate, label: now.label }]
  })
  const general = fateOf(pair.before.general, pair.after.general)
  return [
    ...[...groupBy(changes, ({ fate }) => fate)].map(
      ([fate, of]) =>
        `${of.length === 1 ? 'explanation' : 'explanations'} of ${of.map(({ label }) => label).join(', ')} ${fate}`,
    ),
    ...(general === null ? [] : [`general explanation ${general}`]),
  ]
}

function fateOf(old: readonly string[], now: readonly string[]): 'added' | 'removed' | 'changed' | null {
  if (isSameText(old, now)) return null
  if (old.length === 0) return 'added'
  return now.length === 0 ? 'removed' : 'changed'
}

const named = ({ label, text }: IdentityOption) => `${label} ${quoted(identityText(text))}`
