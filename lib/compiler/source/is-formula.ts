/** A character that only TeX and formulas contain. */
const sign = /[\\^_=<>+*]/u
/** Something only TeX contains: a command, a superscript, a brace, or a subscript of the text before the formula. */
const texSign = /\\[A-Za-z]|[\^{}]|^_/u
const hangul = /\p{Script=Hangul}/u
const latin = /[\p{Script=Latin}\p{N}]/u
const word = /\p{L}{2,}/u

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
  if ((latin.test(before) || /[A-Za-z]/u.test(after)) && !texSign.test(inner)) return false
  if (hangul.test(before) && (hangul.test(inner) || /^\d/u.test(inner)) && !texSign.test(inner)) return false
  if (!sign.test(inner)) return !word.test(inner) && !/^[\d.,]+\s*[-~–/]/u.test(inner)
  return !(hangul.test(inner) || /^\d/u.test(inner)) || /[\\^_=]/u.test(inner)
}

/** Whether `\( … \)` or `\[ … \]` is a formula: brackets are also escaped to be read as brackets, `\[\[name\]\]`. */
export function isBracketFormula(inner: string, opening: '(' | '['): boolean {
  if (inner.trim() === '' || /^\\[[(]/u.test(inner)) return false
  if (/\\[A-Za-z]|[\^{]/u.test(inner)) return true
  if (word.test(inner)) return false
  return /[\\_=]/u.test(inner) || (opening === '(' && /\p{L}|[<>+*]/u.test(inner))
}

/** The words that a formula may contain. */
const textInTex = /\\(?:text\w*|mbox|mathrm|operatorname\*?|tag)\{[^{}]*\}/gu
const sentence = /(?<![\\\p{L}])\p{L}{2,}\s+\p{L}{2,}\s+\p{L}{2,}/u
const blockStart = /^ {0,3}(?:#{1,6}(?:\s|$)|`{3}|~{3})/mu

/**
 * Whether the lines between two marks of a displayed formula are a formula although there are blank lines. An unclosed
 * mark must not include the paragraphs below it.
 */
export function isPartedFormula(tex: string): boolean {
  return tex.split(/\n[ \t]*\n/u).every((part) => {
    const rest = part.replace(textInTex, '')
    if (blockStart.test(rest) || hangul.test(rest) || sentence.test(rest)) return false
    return /[\\^_=&<>+*{}]/u.test(rest) || !word.test(rest)
  })
}
