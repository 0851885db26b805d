import type { IdentityItem, IdentityOption } from '../../../lib/compiler/identity/identity-item'
import { isSameText } from '../../../lib/compiler/identity/matching/compare-items'
import { type MatchedPair, matchedOptions } from '../../../lib/compiler/identity/matching/match-questions'
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
  const stay = new Set(
    matchedOptions(pair)
      .filter(([was, is]) => was.isKey && is.isKey)
      .flat(),
  )
  const [gone, come] = [keysWithout(pair.before, stay), keysWithout(pair.after, stay)]
  const [[was], [is]] = [gone, come]
  if (was === undefined) return `now also ${quotedTexts(come)}`
  if (is === undefined) return `no longer ${quotedTexts(gone)}`
  return gone.length === 1 && come.length === 1 && isReworded(was, is)
    ? rewordedText(was, is)
    : `${quotedTexts(gone)} → ${quotedTexts(come)}`
}

const keysWithout = ({ options }: IdentityItem, others: ReadonlySet<IdentityOption>) =>
  options.filter((option) => option.isKey && !others.has(option))

const quotedTexts = (options: readonly IdentityOption[]) =>
  options.map(({ text }) => `“${optionText(text)}”`).join(', ')

/** Of a long text that was only reworded, the words that differ are enough. */
const isReworded = (was: IdentityOption, is: IdentityOption) =>
  was.label === is.label && Math.max(was.text.length, is.text.length) > SHORT

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
function counterparts(pair: MatchedPair): [IdentityOption, IdentityOption][] {
  const same = matchedOptions(pair)
  const known = new Set(same.flat())
  const rewritten = pair.before.options.flatMap((was): [IdentityOption, IdentityOption][] => {
    const is = pair.after.options.find((option) => option.label === was.label && !known.has(option))
    return known.has(was) || is === undefined ? [] : [[was, is]]
  })
  return [...same, ...rewritten]
}

/** Whether the options changed places, and each letter has the explanations that it had. */
export const areExplanationsLeft = ({ before, after }: MatchedPair): boolean =>
  before.options.some(({ explanations }) => explanations.length > 0) &&
  before.options.every(({ explanations }, i) => isSameText(explanations, after.options[i]?.explanations ?? []))
