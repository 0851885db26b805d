import { FENCE_START } from './fences'

/** A character that only TeX and formulas contain. */
const SIGN = /[\\^_=<>+*]/u
/** Something only TeX contains: a command, a superscript, a brace, or a subscript of the text before the formula. */
const TEX_SIGN = /\\[A-Za-z]|[\^{}]|^_/u
const HANGUL = /\p{Script=Hangul}/u
const LATIN = /[\p{Script=Latin}\p{N}]/u
const WORD = /\p{L}{2,}/u

/**
 * Whether what stands between two dollar signs is a formula and not money or a shell's variable. Pandoc's rule (no
 * space inside, no digit after), and further: beside Latin letters and digits only what has a sign of TeX, `10$^6$` but
 * not `A$B$`; and `$5 in the US$` has words and no sign of a formula. docs/authoring.md tells authors the rule.
 * @param before  the character before the first dollar, empty at the start
 * @param after  the character after the last one, empty at the end
 */
export function isDollarFormula(inner: string, before: string, after: string): boolean {
  if (inner === '' || /^\s|\s$|`/u.test(inner)) return false
  if (/[$\\]/u.test(before) || /[\d$]/u.test(after)) return false
  if ((LATIN.test(before) || /[A-Za-z]/u.test(after)) && !TEX_SIGN.test(inner)) return false
  if (HANGUL.test(before) && (HANGUL.test(inner) || /^\d/u.test(inner)) && !TEX_SIGN.test(inner)) return false
  if (!SIGN.test(inner)) return !WORD.test(inner) && !/^[\d.,]+\s*[-~–/]/u.test(inner)
  return !(HANGUL.test(inner) || /^\d/u.test(inner)) || /[\\^_=]/u.test(inner)
}

/** Whether `\( … \)` or `\[ … \]` is a formula: brackets are also escaped to be read as brackets, `\[\[name\]\]`. */
export function isBracketFormula(inner: string, opening: '(' | '['): boolean {
  if (inner.trim() === '' || /^\\[[(]/u.test(inner)) return false
  if (/\\[A-Za-z]|[\^{]/u.test(inner)) return true
  if (WORD.test(inner)) return false
  return /[\\_=]/u.test(inner) || (opening === '(' && /\p{L}|[<>+*]/u.test(inner))
}

/** The words that a formula may contain. */
const TEXT_IN_TEX = /\\(?:text\w*|mbox|mathrm|operatorname\*?|tag)\{[^{}]*\}/gu
const SENTENCE = /(?<![\\\p{L}])\p{L}{2,}\s+\p{L}{2,}\s+\p{L}{2,}/u
const BLOCK_START = new RegExp(`^ {0,3}(?:#{1,6}(?:\\s|$)|${FENCE_START})`, 'mu')

/**
 * Whether the lines between two marks of a displayed formula are a formula although there are blank lines. An unclosed
 * mark must not include the paragraphs below it.
 */
export function isPartedFormula(tex: string): boolean {
  return tex.split(/\n[ \t]*\n/u).every((part) => {
    const rest = part.replace(TEXT_IN_TEX, '')
    if (BLOCK_START.test(rest) || HANGUL.test(rest) || SENTENCE.test(rest)) return false
    return /[\\^_=&<>+*{}]/u.test(rest) || !WORD.test(rest)
  })
}
