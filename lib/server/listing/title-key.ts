/** Signs before the first letter or number count for nothing: `"Hello"` stands under H. */
const LEADING = /^[^\p{L}\p{N}]+/u

/**
 * A text as it is compared with others: without case, accents, or a difference between ways to write the same syllable.
 * Hangul falls into its letters, so that the start of a syllable is a part of it.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** What titles are ordered by. */
export const titleKey = (title: string): string => foldText(title).replace(LEADING, '')

const HANGUL = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ'

/**
 * The letter of the thumb index that a title stands under: Latin, the first consonant of Hangul, `#` for all else.
 * @example letterOf(titleKey('꽃')) // => 'ㄱ'
 */
export function letterOf(key: string): string {
  const first = key.charAt(0)
  if (first >= 'a' && first <= 'z') return first.toUpperCase()
  return HANGUL[first.charCodeAt(0) - 0x1100] ?? '#'
}
