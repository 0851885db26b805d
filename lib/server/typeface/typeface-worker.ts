import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import en from '../../../components/messages/en.json'
import ko from '../../../components/messages/ko.json'
import searchEn from '../../../components/messages/search.en.json'
import searchKo from '../../../components/messages/search.ko.json'
import { countCharacters, mostCommon } from './count-characters'
import { cutTypeface, type Typeface } from './cut-typeface'

/** What a worker is to do. */
export interface TypefaceTask {
  /** Files of a bundle. A line is about one note. */
  files: readonly string[]
  /** The present typeface. If it is enough, nothing is cut. */
  present: Pick<Typeface, 'characters' | 'isWhole'> | null
}

/** Room for the characters of a vault in Korean: about a thousand. Rarer ones come from Pretendard's own slices. */
const MOST_CHARACTERS = 2_000
/** What the interface shows besides its own words: signs, dates and spans of time, and the consonants of a search. */
const SIGNS =
  '·×–—‘’“”…→←↑↓○△／✓⌘⇧↵년월일시분초개간전후오내어제모레요화수목금토주ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'

async function main({ files, present }: TypefaceTask): Promise<void> {
  const counts = countCharacters(linesOf(files))
  const ofNotes = mostCommon(counts, MOST_CHARACTERS)
  const isWhole = ofNotes.length === mostCommon(counts, counts.length).length
  const ofInterface = mostCommon(
    countCharacters([SIGNS, JSON.stringify([ko, en, searchKo, searchEn])]),
    MOST_CHARACTERS,
  )
  const characters = [...new Set(ofInterface + ofNotes)].sort().join('')
  const known = new Set(present?.characters)
  const isEnough = present?.isWhole === isWhole && [...characters].every((character) => known.has(character))
  parentPort!.postMessage(isEnough ? null : { ...(await cutTypeface(characters)), isWhole })
}

function* linesOf(files: readonly string[]): Iterable<string> {
  for (const file of files) yield* readFileSync(file, 'utf8').split('\n')
}

void main(workerData as TypefaceTask)
