import type { IdentityItem, IdentityOption } from '../../../lib/compiler/identity/identity-item'
import { isSameText } from '../../../lib/compiler/identity/matching/compare-items'
import type { MatchedPair } from '../../../lib/compiler/identity/matching/match-questions'
import { differingWords } from '../../../lib/compiler/identity/wording/differing-words'
import { identityText } from '../../../lib/compiler/identity/wording/identity-text'
import { keyLetters, optionText, plain } from './markdown-text'

/** Texts up to this length are shown whole. */
const SHORT = 60

/** Whether a bare letter stayed, and means another option. */
export const isSwapped = ({ before, after, optionsRead }: MatchedPair): boolean =>
  keyLetters(before) === keyLetters(after) && optionsRead

/** The right options that are others now, without those that stay. */
export function keyTexts(pair: MatchedPair): string {
  const stay = pair.options.filter(([i, j]) => pair.before.options[i]!.isKey && pair.after.options[j]!.isKey)
  const gone = keysWithout(pair.before, new Set(stay.map(([i]) => i)))
  const come = keysWithout(pair.after, new Set(stay.map(([, j]) => j)))
  if (gone.length === 0) return `now also ${quotedTexts(come)}`
  if (come.length === 0) return `no longer ${quotedTexts(gone)}`
  return isReworded(gone, come) ? rewordedText(gone[0]!, come[0]!) : `${quotedTexts(gone)} → ${quotedTexts(come)}`
}

const keysWithout = ({ options }: IdentityItem, others: ReadonlySet<number>) =>
  options.filter(({ isKey }, at) => isKey && !others.has(at))

const quotedTexts = (options: readonly IdentityOption[]) =>
  options.map(({ text }) => `“${optionText(text)}”`).join(', ')

/** Of a long text that was only reworded, the words that differ are enough. */
const isReworded = (gone: readonly IdentityOption[], come: readonly IdentityOption[]) =>
  gone.length === 1 &&
  come.length === 1 &&
  gone[0]!.label === come[0]!.label &&
  [...gone, ...come].some(({ text }) => text.length > SHORT)

function rewordedText(was: IdentityOption, is: IdentityOption): string {
  const [from, to] = differingWords(identityText(was.text).split(' '), identityText(is.text).split(' '))
  return `${plain(from)} → ${plain(to)}`
}

/** Letters of the options that became right or wrong while their explanations stayed as they were. */
export const staleExplanations = (pair: MatchedPair): string[] =>
  counterparts(pair).flatMap(([was, is]) => {
    const isStale =
      was.isKey !== is.isKey && is.explanations.length > 0 && isSameText(was.explanations, is.explanations)
    return isStale ? [is.label] : []
  })

/** The options of both versions that are the same or, if one was rewritten, have the same letter. */
function counterparts({ before, after, options }: MatchedPair): [IdentityOption, IdentityOption][] {
  const [old, now] = [new Set(options.map(([i]) => i)), new Set(options.map(([, j]) => j))]
  const rewritten = before.options.flatMap((was, i): [IdentityOption, IdentityOption][] => {
    const is = after.options.find(({ label }, j) => label === was.label && !now.has(j))
    return old.has(i) || is === undefined ? [] : [[was, is]]
  })
  return [
    ...options.map(([i, j]): [IdentityOption, IdentityOption] => [before.options[i]!, after.options[j]!]),
    ...rewritten,
  ]
}

/** Whether the options changed places, and each letter has the explanations that it had. */
export const areExplanationsLeft = ({ before, after }: MatchedPair): boolean =>
  before.options.some(({ explanations }) => explanations.length > 0) &&
  before.options.every(({ explanations }, i) => isSameText(explanations, after.options[i]?.explanations ?? []))
