import type { ReadItem } from './note'

const NOUN = '(?:[Oo]ptions?|[Cc]hoices?|[Aa]nswers?|옵션|선택지|보기)'
const PLACED = '(?:[Oo]ptions?|[Cc]hoices?)'
const ORDINAL = '(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Pp]revious|[Nn]ext)'
const BEFORE = "(?<![\\p{L}\\p{N}'’-])"
const AFTER = '(?![\\p{L}\\p{N}-])'
const AND = '\\s?(?:,|&|\\+|와|과|및|또는|나|이나|\\b(?:and|or|nor)\\b)\\s?'
const PARTICLE = '(?:은|는|이|가|을|를|와|과|의|도|만|보다|처럼|번|안)'

/** Ways to refer to an option by its letter, one of `letters`, or by its place. */
const waysToRefer = (letters: string) => [
  `${NOUN}\\s?\\(?${letters}${AFTER}`,
  `${BEFORE}${letters}\\)`,
  `${BEFORE}${letters}${AND}${letters}(?:${AFTER}|${PARTICLE}(?!\\p{L}))`,
  `${BEFORE}${letters}${PARTICLE}(?!\\p{L})`,
  `${BEFORE}${ORDINAL}\\s(?:two\\s|three\\s)?${PLACED}`,
  `(?:(?:첫|두|세|네|다섯)\\s?번째|마지막|(?:앞|뒤|위|아래)의?)\\s?(?:옵션|선택지|보기)`,
  `${PLACED}\\s(?:above|below)`,
]

/** Options about all others or none of them, which must come last. */
const LAST =
  /^(?:(?:all|both|none|neither|any|each)\s(?:of\s)?(?:the\s)?(?:above|these|options|choices|answers)|(?:위|보기|앞)(?:의|에서)?\s?(?:모두|모든|전부|어느|것|보기)|(?:모두|전부)\s?(?:맞|옳|해당|정답|아니|틀)|(?:해당|정답|답)\s?(?:사항\s?)?없음)/iu

/**
 * Whether an item's options may be shown in another order. Not if one of its texts refers to them by letter or place,
 * since this would be wrong after a shuffle. In doubt, options keep the author's order.
 */
export function isShufflable({ stem, options, general }: ReadItem): boolean {
  const letters = `[${options.map(({ label }) => label).join('') || 'A'}]`
  const reference = new RegExp(waysToRefer(letters).join('|'), 'u')
  const texts = [stem, ...options.flatMap(({ text, explanations }) => [text, ...explanations]), ...general]
  return !texts.some(({ markdown }) => reference.test(markdown.replaceAll('**', '')))
}

/** @example isLast('None of the above') // => true */
export const isLast = (text: string): boolean => LAST.test(text.trim())
