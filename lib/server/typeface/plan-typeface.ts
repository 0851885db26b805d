import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import en from '../../../components/messages/en.json'
import keysEn from '../../../components/messages/keys.en.json'
import keysKo from '../../../components/messages/keys.ko.json'
import ko from '../../../components/messages/ko.json'
import searchEn from '../../../components/messages/search.en.json'
import searchKo from '../../../components/messages/search.ko.json'
import { countCharacters, mostCommon } from './count-characters'
import { MANNER } from './cut-typeface'

/** What a typeface will be, before it is cut. */
export interface TypefacePlan {
  /** Names what it is cut from, its characters and the manner of cutting, so it is as good as a hash of the file. */
  name: string
  /** In the order of their codes, without ASCII. */
  characters: string
  /** Whether it has all characters of the notes, as far as the whole typeface has them. */
  isWhole: boolean
}

/** Room for the characters of a vault in Korean: about a thousand. Rarer ones come from Pretendard's own slices. */
const MOST_CHARACTERS = 2_000
/** What the interface shows besides its own words: signs, dates and spans of time, and the consonants of a search. */
const SIGNS =
  '·×–—‘’“”…→←↑↓○△／✓⌘⇧↵년월일시분초개간전후오내어제모레요화수목금토주ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'

/** @param files  of a bundle; a line is about one note */
export function planTypeface(files: readonly string[]): TypefacePlan {
  const counts = countCharacters(linesOf(files))
  const ofNotes = mostCommon(counts, MOST_CHARACTERS)
  const isWhole = ofNotes.length === mostCommon(counts, counts.length).length
  const ofInterface = mostCommon(
    countCharacters([SIGNS, JSON.stringify([ko, en, searchKo, searchEn, keysKo, keysEn])]),
    MOST_CHARACTERS,
  )
  const characters = [...new Set(ofInterface + ofNotes)].sort().join('')
  return { name: nameOf(characters), characters, isWhole }
}

const nameOf = (characters: string) =>
  createHash('sha256').update(JSON.stringify(MANNER)).update(characters).digest('base64url').slice(0, 16)

function* linesOf(files: readonly string[]): Iterable<string> {
  for (const file of files) yield* readFileSync(file, 'utf8').split('\n')
}
