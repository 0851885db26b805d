import { isEnding, stemLengths } from './endings'
import { firstFrom } from './first-from'
import { compose, toLetters } from './letters'
import type { SearchIndex } from './search-index'
import { beginAlike, soundOf } from './sound'
import { isHangul } from './split-words'
import { isWithin, slipsIn } from './typo'
import type { Vocabulary } from './vocabulary'

/** Words that a typed word may mean, each with how sure that is: 1 for the same letters. */
export type Matches = Map<number, number>

const BARE = 0.96
const OTHER_ENDING = 0.92
const BEGINS = { least: 0.62, more: 0.3 }
const CONTAINS = { least: 0.5, more: 0.3 }
const SLIP = { one: 0.7, each: 0.12 }
const SOUNDS = { same: 0.68, plural: 0.64, nearly: 0.55 }
/** A factor for words that sound alike but begin otherwise. */
const OTHER_BEGINNING = 0.9
/** Korean leaves out the `s` of an English plural: 시크릿 매니저 is `Secrets Manager`. The fewest consonants of such a word. */
const SHORTEST_PLURAL = 3
/** Initial consonants tell little, so whole words come before beginnings by far. */
const INITIALS = { whole: 0.8, stem: 0.76, ended: 0.68, least: 0.4, more: 0.3 }

/** More words than this are too many to tell anything: the typed letters are then the beginning of everything. */
const MANY = 300
const SHORTEST_PART = { hangul: 4, latin: 3 }

export function keep(matches: Matches, word: number, quality: number): void {
  if (quality > (matches.get(word) ?? 0)) matches.set(word, quality)
}

/** The words with the same letters, with another ending, those that go on, and those that contain them. */
export function matchWord({ vocabulary }: Pick<SearchIndex, 'vocabulary'>, letters: string): Matches {
  const matches = sameStem(vocabulary, letters)
  for (const word of shortest(vocabulary, rangeOf(vocabulary.beginning(letters))))
    keep(matches, word, BEGINS.least + (BEGINS.more * letters.length) / vocabulary.lettersOf(word).length)
  const least = isHangul(letters) ? SHORTEST_PART.hangul : SHORTEST_PART.latin
  for (const part of [letters, ...stemLengths(letters).map((length) => letters.slice(0, length))]) {
    if (part.length < least) continue
    for (const word of shortest(vocabulary, vocabulary.containing(part)))
      keep(matches, word, CONTAINS.least + (CONTAINS.more * part.length) / vocabulary.lettersOf(word).length)
  }
  return matches
}

/** The words that differ in nothing but particles and endings. */
export function sameStem(vocabulary: Vocabulary, letters: string): Matches {
  const matches: Matches = new Map()
  for (const length of [letters.length, ...stemLengths(letters)]) {
    const [from, to] = vocabulary.beginning(letters.slice(0, length))
    const isWhole = length === letters.length
    for (let word = from; word < to; word++) {
      const rest = vocabulary.lettersOf(word).slice(length)
      if (rest === '') keep(matches, word, isWhole ? 1 : BARE)
      else if (isEnding(rest)) keep(matches, word, isWhole ? BARE : OTHER_ENDING)
    }
  }
  return matches
}

/** The words that were meant if letters were mistyped. */
export function matchTypo({ vocabulary }: Pick<SearchIndex, 'vocabulary'>, letters: string): Matches {
  const matches: Matches = new Map()
  for (let slips = 1; slips <= slipsIn(letters.length) && matches.size === 0; slips++) {
    const quality = SLIP.one - SLIP.each * (slips - 1)
    for (const word of vocabulary.near(letters, slips, true)) {
      const isWhole = Math.abs(vocabulary.lettersOf(word).length - letters.length) <= slips
      keep(matches, word, isWhole ? quality : quality * 0.9)
    }
  }
  if (isHangul(letters)) matchSyllableSlip(vocabulary, letters, matches)
  return matches
}

/** The fewest syllables of a word that is recognised without one of them. */
const SHORTEST_SLIPPED = 3

/** Syllables that changed places, one too many, or one missing: 알고즘리, 데이이터, 데터. */
function matchSyllableSlip(vocabulary: Vocabulary, letters: string, matches: Matches): void {
  const typed = [...compose(letters)]
  if (typed.length < SHORTEST_SLIPPED) return
  for (const [i, one] of typed.entries()) {
    const [before, other = '', after] = [typed.slice(0, i), typed[i + 1], typed.slice(i + 2)]
    for (const meant of [
      [...before, other, one, ...after],
      [...before, other, ...after],
    ])
      for (const [word, quality] of sameStem(vocabulary, toLetters(meant.join(''))))
        keep(matches, word, SLIP.one * quality)
  }
  for (const word of vocabulary.near(letters, MOST_IN_SYLLABLE, false))
    if (isWithin(typed.join(''), compose(vocabulary.lettersOf(word)), 1, true)) keep(matches, word, SLIP.one * 0.9)
}

/** Few syllables have more letters. */
const MOST_IN_SYLLABLE = 3

/** Without a vowel, letters are an abbreviation or nothing. Neither is read as a word, so their sound tells nothing. */
const VOWEL = /[aeiouyㅏ-ㅣ]/

/** The words of the other script that sound like this one. */
export function matchSound({ vocabulary }: Pick<SearchIndex, 'vocabulary'>, letters: string): Matches {
  const matches: Matches = new Map()
  if (!VOWEL.test(letters)) return matches
  const stems = [letters, ...stemLengths(letters).map((length) => letters.slice(0, length))]
  const keepAll = (sound: string, quality: number) => {
    for (const word of vocabulary.sounding(sound)) {
      const other = vocabulary.lettersOf(word)
      if (isHangul(other) === isHangul(letters)) continue
      keep(matches, word, beginAlike(letters, other) ? quality : quality * OTHER_BEGINNING)
    }
  }
  for (const sound of new Set(stems.map(soundOf))) {
    keepAll(sound, SOUNDS.same)
    if (isHangul(letters) && sound.length >= SHORTEST_PLURAL) keepAll(`${sound}S`, SOUNDS.plural)
    if (sound.length >= 5) for (const near of nearSounds(sound)) keepAll(near, SOUNDS.nearly)
  }
  return matches
}

const SOUND_SIGNS = [...'KTPSJCNMRH']

/** Sounds with one consonant less, more or another. */
function* nearSounds(sound: string): Generator<string> {
  for (let i = 0; i <= sound.length; i++) {
    yield sound.slice(0, i) + sound.slice(i + 1)
    for (const sign of SOUND_SIGNS) {
      yield sound.slice(0, i) + sign + sound.slice(i + 1)
      yield sound.slice(0, i) + sign + sound.slice(i)
    }
  }
}

/** The words whose syllables begin with these consonants. */
export function matchInitials(
  { initials, vocabulary }: Pick<SearchIndex, 'initials' | 'vocabulary'>,
  typed: string,
): Matches {
  const matches: Matches = new Map()
  for (let at = firstFrom(initials.of, typed); at < initials.of.length; at++) {
    if (!initials.of[at]!.startsWith(typed)) break
    const word = initials.words[at]!
    keep(matches, word, initialQuality(vocabulary.lettersOf(word), typed.length))
  }
  return matches
}

/** Whole words come first, and of these the ones without an ending: ㅇㅈㅎ is rather 양자화 than 안전한. */
function initialQuality(letters: string, length: number): number {
  const syllables = compose(letters)
  if (syllables.length === length) return stemLengths(letters).length === 0 ? INITIALS.whole : INITIALS.ended
  if (isEnding(toLetters(syllables.slice(length)))) return INITIALS.stem
  return INITIALS.least + (INITIALS.more * length) / syllables.length
}

const rangeOf = ([from, to]: [number, number]) => Array.from({ length: to - from }, (_, i) => from + i)

/** Long words are the least likely to be meant. */
function shortest(vocabulary: Vocabulary, found: number[]): number[] {
  if (found.length <= MANY) return found
  const lengthOf = (word: number) => vocabulary.lettersOf(word).length
  return found.sort((a, b) => lengthOf(a) - lengthOf(b)).slice(0, MANY)
}
