import { foldText } from '../model/text/search-words'

/** The letters of a Korean keyboard, and the Latin letters on the same keys. */
const KEYS: Record<string, string> = Object.fromEntries(
  'rㄱ Rㄲ sㄴ eㄷ Eㄸ fㄹ aㅁ qㅂ Qㅃ tㅅ Tㅆ dㅇ wㅈ Wㅉ cㅊ zㅋ xㅌ vㅍ gㅎ kㅏ oㅐ iㅑ Oㅒ jㅓ pㅔ uㅕ Pㅖ hㅗ yㅛ nㅜ bㅠ mㅡ lㅣ'
    .split(' ')
    .map(([key, letter]) => [key, letter]),
)
const LETTER_OF_KEY = new Map(Object.entries(KEYS))
const KEY_OF_LETTER = new Map(Object.entries(KEYS).map(([key, letter]) => [letter, key.toLowerCase()]))

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const VOWELS = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(' ')
const FINALS =
  'ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' ')

/** What is typed for each conjoining letter, which is what folding leaves of a syllable. */
const TYPED = new Map([
  ...[...INITIALS].map((typed, i) => [String.fromCharCode(0x1100 + i), typed] as const),
  ...VOWELS.map((typed, i) => [String.fromCharCode(0x1161 + i), typed] as const),
  ...FINALS.map((typed, i) => [String.fromCharCode(0x11a8 + i), typed] as const),
])

/**
 * A text as it is typed, folded: Hangul by the letters of its keyboard, so that what stands in an input method half-way
 * is the beginning of what will.
 * @example toLetters('데잍') // => 'ㄷㅔㅇㅣㅌ', as 데이터 begins
 */
export const toLetters = (text: string): string =>
  foldText(text).replace(/[\u1100-\u11ff]/g, (letter) => TYPED.get(letter) ?? letter)

/** The letters of a name of several words, without what stands between the words. */
export const lettersOfName = (name: string): string => toLetters(name).replace(/[^\p{L}\p{N}]/gu, '')

const SYLLABLE = /[가-힣]/

/** The initial consonants of a text's syllables; everything else folded. @example toInitials('배포 S3') // => 'ㅂㅍ s3' */
export const toInitials = (text: string): string =>
  [...text].map((character) => (SYLLABLE.test(character) ? toLetters(character)[0] : toLetters(character))).join('')

/** Whether a text is nothing but consonants of Hangul. */
export const isInitials = (text: string): boolean => /^[ㄱ-ㅎ]+$/.test(text)

/** What is typed if a Latin text is typed with the Korean layout. */
export const toKoreanLayout = (text: string): string =>
  [...text].map((key) => LETTER_OF_KEY.get(key) ?? LETTER_OF_KEY.get(key.toLowerCase()) ?? key).join('')

/** What is typed if a Korean text is typed with the Latin layout. */
export const toLatinLayout = (text: string): string =>
  [...toLetters(text)].map((letter) => KEY_OF_LETTER.get(letter) ?? letter).join('')

const SYLLABLES_FROM = 0xac00
const isVowel = (letter: string | undefined) => letter !== undefined && letter >= 'ㅏ' && letter <= 'ㅣ'
const isConsonant = (letter: string | undefined): letter is string => letter !== undefined && INITIALS.includes(letter)

/** Composes typed letters to syllables, as an input method does. @example compose('ㅂㅐㅍㅗ') // => '배포' */
export function compose(letters: string): string {
  const typed = [...letters]
  let composed = ''
  for (let at = 0; at < typed.length; ) {
    const [syllable, length] = syllableAt(typed, at)
    composed += syllable
    at += length
  }
  return composed
}

/** The longest syllable that begins at a letter, and the number of its letters. */
function syllableAt(typed: readonly string[], at: number): [syllable: string, length: number] {
  if (!isConsonant(typed[at]) || !isVowel(typed[at + 1])) return [typed[at]!, 1]
  const [vowel, vowelLength] = longest(VOWELS, typed, at + 1)
  const end = at + 1 + vowelLength
  const [final, finalLength] = finalAt(typed, end)
  const code = (INITIALS.indexOf(typed[at]) * VOWELS.length + vowel) * (FINALS.length + 1) + final + 1
  return [String.fromCharCode(SYLLABLES_FROM + code), 1 + vowelLength + finalLength]
}

/** A consonant before a vowel begins the next syllable. */
function finalAt(typed: readonly string[], at: number): [index: number, length: number] {
  const [final, length] = longest(FINALS, typed, at)
  if (length === 0 || !isVowel(typed[at + length])) return [final, length]
  if (length === 1) return [-1, 0]
  return [FINALS.indexOf(typed[at]!), 1]
}

function longest(choices: readonly string[], typed: readonly string[], at: number): [index: number, length: number] {
  const both = choices.indexOf(`${typed[at]}${typed[at + 1]}`)
  if (both !== -1) return [both, 2]
  const one = choices.indexOf(typed[at] ?? '')
  return [one, one === -1 ? 0 : 1]
}
