/** Shorter words are too near to each other: `last`, `least`. */
const MIN_LETTERS = 5

/**
 * Whether one of two words may be the other, mistyped: five letters or more, the same first letter, no figure, and one
 * Damerau–Levenshtein step apart. A syllable of Hangul is several letters, so that the step must be one in these too:
 * `최대화하는` and `최소화하는` are two words.
 * @param a  in lower case and NFC, as `b`
 */
export function isMisspelling(a: string, b: string): boolean {
  if (!isLong(a) || !isLong(b) || a.codePointAt(0) !== b.codePointAt(0)) return false
  return isOneStep([...a], [...b]) && isOneStep([...a.normalize('NFD')], [...b.normalize('NFD')])
}

/** The underscores of a name such as `max_depth` are no letters. */
const isLong = (word: string) => /^[\p{L}\p{M}_]+$/u.test(word) && [...word.replaceAll('_', '')].length >= MIN_LETTERS

/** One letter put in, left out or changed, or two neighbours changed over: F. J. Damerau, CACM 7(3), 1964. */
function isOneStep(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const restA = a.slice(start, a.length - end)
  const restB = b.slice(start, b.length - end)
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}
