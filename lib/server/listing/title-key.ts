/** Characters before the first letter or number are ignored: `"Hello"` is listed under H. */
const LEADING = /^[^\p{L}\p{N}]+/u

/**
 * Folds a text for comparison: without case, accents or different encodings of the same syllable. Hangul is split into its
 * letters, so that the beginning of a syllable matches it.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** The sort key of a title. */
export const titleKey = (title: string): string => foldText(title).replace(LEADING, '')

const HANGUL = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ'

/**
 * The letter of the thumb index for a title: a Latin letter, the first consonant of a Hangul syllable, or `#` for anything else.
 * @example letterOf(titleKey('꽃')) // => 'ㄱ'
 */
export function letterOf(key: string): string {
  const first = key.charAt(0)
  if (first >= 'a' && first <= 'z') return first.toUpperCase()
  return HANGUL[first.charCodeAt(0) - 0x1100] ?? '#'
}
