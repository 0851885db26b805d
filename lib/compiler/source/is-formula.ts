/** A sign that only TeX and formulas have. */
const sign = /[\\^_=<>+*]/u
const hangul = /\p{Script=Hangul}/u
const word = /\p{L}{2,}/u

/**
 * Whether what stands between two dollar signs is a formula and not money or a shell's variable. Pandoc's rule (no
 * space inside, no digit after), and further: `$5 in the US$` has words and no sign of a formula.
 * @param before  the character before the first dollar, empty at the start
 * @param after  the character after the last one, empty at the end
 */
export function isDollarFormula(inner: string, before: string, after: string): boolean {
  if (inner === '' || /^\s|\s$|`/u.test(inner)) return false
  if (/[\p{L}\p{N}$\\]/u.test(before) || /[A-Za-z\d$]/u.test(after)) return false
  if (!sign.test(inner)) return !word.test(inner) && !/^[\d.,]+\s*[-~–/]/u.test(inner)
  return !(hangul.test(inner) || /^\d/u.test(inner)) || /[\\^_=]/u.test(inner)
}

/** Whether `\( … \)` or `\[ … \]` is a formula: brackets are also escaped to be read as brackets. */
export function isBracketFormula(inner: string, opening: '(' | '['): boolean {
  if (inner.trim() === '') return false
  return /[\\^_=]/u.test(inner) || (opening === '(' && !word.test(inner) && /\p{L}|[<>+*]/u.test(inner))
}
