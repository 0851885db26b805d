/** Shorter words are too similar to each other: `last`, `least`. */
const MIN_LETTERS = 5

/** Two of these may differ by one letter: `eight` and `eighty`, `sixty` and `sixth`. */
const FIGURES = new Set(
  `three seven eight eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty
  fifty sixty seventy eighty ninety hundred thousand million billion trillion first second third fourth fifth sixth
  seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
  nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth`.split(
    /\s+/u,
  ),
)

/** Korean numerals that differ by one letter. They are part of longer words: `십일개월간`, `십이개월간`. */
const KOREAN_FIGURES = ['일이', '이일', '삼사', '사삼', '세네', '네세']

/**
 * Whether one of two words may be a misspelling of the other: at least five letters, the same first letter, no numbers
 * in digits or words, and a Damerau–Levenshtein distance of one. A syllable of Hangul is several letters, and the
 * distance must also be one in these: `최대화하는` and `최소화하는` are two words.
 * @param a  in lower case and NFC, like `b`
 */
export function isMisspelling(a: string, b: string): boolean {
  if (!isLong(a) || !isLong(b) || a.codePointAt(0) !== b.codePointAt(0)) return false
  if (areFigures(a, b)) return false
  return isOneStep([...a], [...b]) && isOneStep([...a.normalize('NFD')], [...b.normalize('NFD')])
}

function areFigures(a: string, b: string): boolean {
  const at = [...a].findIndex((char, i) => char !== b[i])
  return (FIGURES.has(a) && FIGURES.has(b)) || KOREAN_FIGURES.includes(`${a[at]}${b[at]}`)
}

/** Underscores in a name such as `max_depth` do not count as letters. */
const isLong = (word: string) => /^[\p{L}\p{M}_]+$/u.test(word) && [...word.replaceAll('_', '')].length >= MIN_LETTERS

/** One letter inserted, deleted or replaced, or two neighbours swapped: F. J. Damerau, CACM 7(3), 1964. */
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
