import { isHangul } from './split-words'

/** Consonants that Korean writes alike, or nearly, where it writes a foreign word. */
const OF_HANGUL: Record<string, string> = {
  ...{ ㄱ: 'K', ㄲ: 'K', ㅋ: 'K', ㄷ: 'T', ㄸ: 'T', ㅌ: 'T', ㅂ: 'P', ㅃ: 'P', ㅍ: 'P', ㅅ: 'S', ㅆ: 'S' },
  ...{ ㅈ: 'J', ㅉ: 'J', ㅊ: 'C', ㄴ: 'N', ㅁ: 'M', ㄹ: 'R', ㅎ: 'H' },
}
const OF_LATIN: Record<string, string> = {
  ...{ b: 'P', c: 'K', d: 'T', f: 'P', g: 'K', h: 'H', j: 'J', k: 'K', l: 'R', m: 'M', n: 'N', p: 'P', q: 'K', r: 'R' },
  ...{ s: 'S', t: 'T', v: 'P', x: 'KS', z: 'J' },
}
/** English spellings that do not sound like their letters, with letters that do. */
const SPELLINGS: [RegExp, string][] = [
  [/^kn/g, 'n'],
  [/tch|ch/g, '1'],
  [/[ts]ion/g, 'sn'],
  [/sh|sch/g, 's'],
  [/ph/g, 'f'],
  [/gh/g, ''],
  [/th/g, 't'],
  [/ck/g, 'k'],
  [/d?g(?=[eiy])/g, 'j'],
  [/c(?=[eiy])/g, 's'],
  [/ng(?![aeiou])/g, 'n'],
  [/(?<=[bct])re$/g, ''],
  [/r(?![aeiouy])/g, ''],
  [/([a-z])\1/g, '$1'],
]
const VOWEL = /[ㅏ-ㅣ]/

/**
 * The consonants of a word as they sound, by which a transliteration finds the word that it writes.
 * @param letters  of toLetters
 * @example soundOf('kinesis') // => 'KNSS', as is that of 키네시스
 */
export const soundOf = (letters: string): string => (isHangul(letters) ? soundOfHangul(letters) : soundOfLatin(letters))

function soundOfHangul(letters: string): string {
  const sounds = [...letters].map((letter, i) => {
    const isFinal = !VOWEL.test(letters[i + 1] ?? '')
    if (letter === 'ㅇ') return isFinal ? 'N' : ''
    if (letter === 'ㅅ' && isFinal) return 'T'
    return OF_HANGUL[letter] ?? ''
  })
  return collapse(sounds.join(''))
}

function soundOfLatin(letters: string): string {
  const spelt = SPELLINGS.reduce((word, [pattern, sound]) => word.replace(pattern, sound), letters)
  return collapse([...spelt].map((letter) => (letter === '1' ? 'C' : (OF_LATIN[letter] ?? ''))).join(''))
}

/** Whether two words that sound alike begin with the same kind of consonant: 글레이셔 is rather `glacier` than `cross`. */
export const beginAlike = (one: string, other: string): boolean => VOICED.test(one) === VOICED.test(other)

const VOICED = /^[bdgjvzㄱㄷㅂㅈ]/

/** 람다 has one consonant where `lambda` has two of the same place; 을 and 를 have doubled ones. */
const collapse = (sounds: string) => sounds.replace(/RR/g, 'R').replace(/MP(?=T)/g, 'M')
