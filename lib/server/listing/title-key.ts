import { foldText } from '../../model/text/search-words'

/** Characters before the first letter or number are ignored: `"Hello"` is listed under H. */
const LEADING = /^[^\p{L}\p{N}]+/u

/** The sort key of a title. */
export const titleKey = (title: string): string => foldText(title).replace(LEADING, '')

const HANGUL = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ'

/**
 * The letter of the thumb index for a title: a Latin letter, the first consonant of a Hangul syllable, or `#` for
 * anything else.
 * @example letterOf(titleKey('꽃')) // => 'ㄱ'
 */
export function letterOf(key: string): string {
  const first = key.charAt(0)
  if (first >= 'a' && first <= 'z') return first.toUpperCase()
  return HANGUL[first.charCodeAt(0) - 0x1100] ?? '#'
}
