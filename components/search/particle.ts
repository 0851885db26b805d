/** The last sound of a text, as far as a Korean particle depends on it. */
type LastSound = 'vowel' | 'ㄹ' | 'consonant'

/** 은 or 는. */
export const topicParticle = (text: string): string => (lastSound(text) === 'vowel' ? '는' : '은')

/** 으로 or 로. */
export const meansParticle = (text: string): string => (lastSound(text) === 'consonant' ? '으로' : '로')

function lastSound(text: string): LastSound {
  const word = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(text.normalize('NFC'))?.[0] ?? ''
  const last = word.at(-1) ?? ''
  if (last >= '가' && last <= '힣') return soundOfFinal((last.charCodeAt(0) - 0xac00) % 28)
  if (last >= 'ㄱ' && last <= 'ㅎ') return last === 'ㄹ' ? 'ㄹ' : 'consonant' // their names: 기역, 리을, 히읗
  if (/\d/.test(last)) return soundOfDigit(last)
  return /^[A-Z]+$/.test(word) ? soundOfLetter(last) : soundOfLatin(word.toLowerCase())
}

/** @param final  the number of the final letter of a syllable, as Unicode counts them; 0 for none */
function soundOfFinal(final: number): LastSound {
  if (final === 0) return 'vowel'
  return final === 8 ? 'ㄹ' : 'consonant'
}

/** 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구. */
function soundOfDigit(digit: string): LastSound {
  if ('178'.includes(digit)) return 'ㄹ'
  return '036'.includes(digit) ? 'consonant' : 'vowel'
}

/** An abbreviation is spelled: 엘, 알, 엠, 엔. */
function soundOfLetter(letter: string): LastSound {
  if ('LR'.includes(letter)) return 'ㄹ'
  return 'MN'.includes(letter) ? 'consonant' : 'vowel'
}

/**
 * An English word as it is usually written in Hangul: model 모델, precision 프리시전, bucket 버킷, data 데이터,
 * threshold 스레숄드. A stop closes a syllable only after one short vowel.
 */
function soundOfLatin(word: string): LastSound {
  if (/(?:l|[bcdfgkpstz]le)$/.test(word)) return 'ㄹ'
  if (/(?:[mn]|[mn]e|ng)$/.test(word)) return 'consonant'
  return /(?:^|[^aeiou])[aeiou](?:[bckpt]|ck)$/.test(word) ? 'consonant' : 'vowel'
}
