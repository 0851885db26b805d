import { isSameText } from './compare-items'
import type { IdentityItem, IdentityOption } from './identity-item'
import { identityText } from './identity-text'
import type { MatchedPair } from './match-questions'

/**
 * Describes for an author what an edit changed in a question.
 * @returns one phrase for each change: `key A “Green tea” → C “Black tea”`, `option E added: Green tea`, `explanation of D changed`
 */
export function describeChange(pair: MatchedPair): string[] {
  return [...describeStem(pair), ...describeKey(pair), ...describeOptions(pair), ...describeExplanations(pair)]
}

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

function describeOptions({ before, after, options }: MatchedPair): string[] {
  const goesOn = new Set(options.map(([i]) => i))
  const wasThere = new Set(options.map(([, j]) => j))
  const reordered = options.some(([, j], n) => n > 0 && j < options[n - 1]![1])
  return [
    ...before.options.filter((_, i) => !goesOn.has(i)).map((option) => `option ${named(option)} removed`),
    ...after.options.filter((_, j) => !wasThere.has(j)).map((option) => `option ${named(option)} added`),
    ...options.flatMap(([i, j]) => describeWording(before.options[i]!, after.options[j]!)),
    ...(reordered ? ['options in another order'] : []),
  ]
}

function describeWording(before: IdentityOption, after: IdentityOption): string[] {
  const [old, now] = [identityText(before.text), identityText(after.text)]
  if (old === now) return []
  const [from, to] = differingWords(old.split(' '), now.split(' '))
  return [`option ${after.label} reworded: ${from} → ${to}`]
}

function describeExplanations({ before, after, options }: MatchedPair): string[] {
  const changed = options.flatMap(([i, j]) => {
    const [old, now] = [before.options[i]!.explanations, after.options[j]!.explanations]
    if (isSameText(old, now)) return []
    const how = old.length === 0 ? 'added' : now.length === 0 ? 'removed' : 'changed'
    return [`explanation of ${after.options[j]!.label} ${how}`]
  })
  return isSameText(before.general, after.general) ? changed : [...changed, 'general explanation changed']
}

const MAX_SHOWN = 60

/** The differing parts of two texts, without their common beginning and end, in quotes. */
export function differingWords(a: readonly string[], b: readonly string[]): [string, string] {
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return [quoted(a.slice(start, a.length - end).join(' ')), quoted(b.slice(start, b.length - end).join(' '))]
}

/** Replaces line ends of code by a character, because the report has one line for each change. */
const quoted = (text: string) => shortened(text.replaceAll('\n', '↵'))

const shortened = (text: string) => `“${text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text}”`

const named = ({ label, text }: IdentityOption) => `${label} ${quoted(identityText(text))}`
