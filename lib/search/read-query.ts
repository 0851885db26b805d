import { isEnding } from './endings'
import { listAt } from './growing'
import { compose, isInitials, toKoreanLayout, toLatinLayout, toLetters } from './letters'
import { keep, type Matches, matchInitials, matchSound, matchTypo, matchWord, sameStem } from './match-word'
import type { Phrase, Query, Term } from './query'
import { addBegunWords, addOtherWords, joinWords, splitJoined } from './read-phrases'
import { noteOf, type SearchIndex } from './search-index'
import { isHangul, splitWords } from './split-words'
import type { Reading, SearchOptions } from './types'

/** Nobody types more than this to find something; what follows is not read. */
const LONGEST_QUERY = 300
const MOST_TERMS = 16
/** No word is longer, and what is tried with a word grows with its length. */
const LONGEST_WORD = 48
const LONE_SURROGATE = /\p{Surrogate}/gu
/** From this quality on, a word counts as a whole word of the vault. */
const WHOLE = 0.9
const LONGEST_PARTICLE = 4
/** Shorter texts match something in any layout. */
const SHORTEST_SWITCHED = 2
/** Below this a word was probably not meant as it is typed. */
const SURE = 0.6

/** A part of a query between spaces, as it was read. */
interface ReadChunk {
  text: string
  terms: Term[]
  reading: Reading['kind'] | null
}

/** Finds out what the words of a query may mean in this index. */
export function readQuery(index: SearchIndex, typed: string, { asTyped = false }: SearchOptions): Query {
  const text = typed.slice(0, LONGEST_QUERY).replace(LONE_SURROGATE, '').normalize('NFC').trim()
  const chunks = text.split(/\s+/).filter(Boolean).slice(0, MOST_TERMS)
  const plain = chunks.map((chunk): ReadChunk => ({ text: chunk, ...asInitials(index, chunk, termsOf(index, chunk)) }))
  // Words that mean something together are sure, so this comes before others are read as slips.
  readTogether(index, plain)
  const read = asTyped ? plain : plain.map((chunk) => readChunk(index, chunk))
  const terms = readTogether(index, read)
  for (const term of terms) term.weight = weightOf(index, term)
  const squeezed = chunks.join('')
  const initials = squeezed.length > 1 && isInitials(squeezed) ? squeezed : null
  return { text, terms, initials, reading: readingOf(index, read) }
}

/** Adds what neighbouring words mean together. */
function readTogether(index: SearchIndex, chunks: readonly ReadChunk[]): Term[] {
  const terms = chunks.flatMap((chunk) => chunk.terms).slice(0, MOST_TERMS)
  joinWords(index, terms)
  addOtherWords(index, terms, 2)
  return terms
}

/** As typed if that makes sense, otherwise in the other layout of the keyboard, otherwise with slips. */
function readChunk(index: SearchIndex, typed: ReadChunk): ReadChunk {
  const chunk = typed.text
  if (typed.reading === 'choseong' || surenessOf(typed.terms) >= SURE) return typed
  const other = isHangulIn(chunk) ? toLatinLayout(chunk) : compose(toKoreanLayout(chunk))
  const switched: ReadChunk = { text: other, terms: termsOf(index, other), reading: 'layout' }
  const isOneScript = !(isHangulIn(chunk) && /[a-z]/i.test(chunk))
  if (isOneScript && chunk.length >= SHORTEST_SWITCHED && surenessOf(switched.terms) >= SURE) return switched
  return readLoosely(index, typed) ?? (isOneScript ? readLoosely(index, switched) : null) ?? typed
}

const isHangulIn = (text: string) => splitWords(text).some((word) => isHangul(word.text))

function termsOf(index: SearchIndex, chunk: string): Term[] {
  const words = splitWords(chunk)
  return words.flatMap(({ text, start }, i) => {
    const isJoined = isHangul(text) && words[i - 1]?.end === start
    return isJoined ? behindLatin(index, text) : [termOf(index, text)]
  })
}

function termOf(index: SearchIndex, word: string): Term {
  const text = word.slice(0, LONGEST_WORD)
  const letters = toLetters(text)
  const term: Term = { letters, words: matchWord(index, letters), phrases: [], weight: 1 }
  splitJoined(index, text, term)
  addOtherWords(index, [term], 1)
  if (index.vocabulary.find(letters) === undefined) addBegunWords(index, term)
  return term
}

/** Behind a Latin word stands a particle, and perhaps what follows without a space: S3를쓰는. */
function behindLatin(index: SearchIndex, word: string): Term[] {
  if (isEnding(toLetters(word))) return []
  const whole = termOf(index, word)
  if (bestOf(whole) >= WHOLE) return [whole]
  for (let length = Math.min(LONGEST_PARTICLE, word.length - 1); length > 0; length--) {
    if (!isEnding(toLetters(word.slice(0, length)))) continue
    const rest = termOf(index, word.slice(length))
    if (bestOf(rest) > bestOf(whole)) return [rest]
  }
  return [whole]
}

/** Consonants alone are the initials of syllables, or all on the left of the keyboard: ㅁㅈㄴ is also `aws`. */
function asInitials(index: SearchIndex, chunk: string, terms: Term[]): Pick<ReadChunk, 'terms' | 'reading'> {
  if (!isInitials(chunk)) return { terms, reading: null }
  const words = matchInitials(index, chunk)
  for (const [word, quality] of sameStem(index.vocabulary, toLatinLayout(chunk))) keep(words, word, quality * IN_LATIN)
  return { terms: [{ letters: chunk, words, phrases: [], weight: 1 }], reading: 'choseong' }
}

const IN_LATIN = 0.78

/** Reads uncertain words by their sound, or as mistyped. */
function readLoosely(index: SearchIndex, chunk: ReadChunk): ReadChunk | null {
  let { reading } = chunk
  const terms = chunk.terms.map((term): Term => {
    if (bestOf(term) >= SURE) return term
    const sounds = matchSound(index, term.letters)
    const typos = matchTypo(index, term.letters)
    if (bestIn(typos) > bestIn(sounds)) reading = 'typo'
    return withSounds(index, { ...term, words: addAll(new Map(term.words), typos) }, sounds)
  })
  return surenessOf(terms) > surenessOf(chunk.terms) ? { ...chunk, terms, reading } : null
}

/** A word that only sounds like one of the query is shown to the reader as its transliteration. */
function withSounds({ vocabulary }: SearchIndex, term: Term, sounds: Matches): Term {
  const phrases = [...sounds].map(([word, quality]): Phrase => {
    const letters = vocabulary.lettersOf(word)
    const other = { words: [letters], text: compose(letters), kind: 'transliteration' as const }
    return { parts: [new Map([[word, 1]])], quality, other }
  })
  return { ...term, phrases: [...term.phrases, ...phrases] }
}

function bestIn(matches: Matches): number {
  let best = 0
  for (const quality of matches.values()) best = Math.max(best, quality)
  return best
}

const bestOf = ({ words, phrases }: Term): number => Math.max(bestIn(words), ...phrases.map(({ quality }) => quality))

const surenessOf = (terms: readonly Term[]) => (terms.length === 0 ? 0 : Math.min(...terms.map(bestOf)))

function addAll(matches: Matches, others: Matches): Matches {
  for (const [word, quality] of others) keep(matches, word, quality)
  return matches
}

/** The inverse document frequency of what a term most probably means, as in BM25. A term without a match weighs nothing. */
function weightOf({ size, postings }: SearchIndex, { words, phrases }: Term): number {
  if (words.size + phrases.length === 0) return 0
  const best = bestIn(words)
  const notes = new Set<number>()
  for (const [word, quality] of words)
    if (quality >= best * 0.9) for (const posting of listAt(postings, word)) notes.add(noteOf(posting))
  const found = notes.size === 0 && phrases.length > 0 ? Math.min(size, 3) : notes.size
  return Math.log(1 + (size - found + 0.5) / (found + 0.5)) + 0.1
}

/** What the reader is told if a query was not read as typed. */
function readingOf(index: SearchIndex, chunks: readonly ReadChunk[]): Reading | null {
  const other = chunks.find(({ reading }) => reading !== null)
  const last = chunks.at(-1)
  if (last === undefined) return null
  const half = other === undefined ? halfTyped(index, last) : null
  if (other === undefined && half === null) return null
  const shown = chunks.map((chunk) => {
    if (chunk.reading === 'typo') return chunk.terms.map((term) => likeliest(index, term)).join(' ')
    return chunk === last && half !== null ? half : chunk.text
  })
  return { kind: other?.reading ?? 'half', shown: shown.join(' ') }
}

/** The word that was begun, if its next letter changes the last syllable. */
function halfTyped(index: SearchIndex, { text, terms }: ReadChunk): string | null {
  const term = terms.at(-1)
  if (terms.length !== 1 || term === undefined || !isHangul(text) || bestOf(term) >= 0.9) return null
  const word = likeliest(index, term)
  return toLetters(word).startsWith(term.letters) && !word.startsWith(text) ? word : null
}

/** The best match; of equal ones that with the most notes. */
function likeliest({ vocabulary, postings }: SearchIndex, { letters, words, phrases }: Term): string {
  const best = bestIn(words)
  const all = [...words].filter(([, quality]) => quality >= best - 0.01).map(([word]) => word)
  if (all.length === 0 || (phrases[0]?.quality ?? 0) > best) return compose(letters)
  const found = all.reduce((a, b) => (listAt(postings, b).length > listAt(postings, a).length ? b : a))
  return compose(vocabulary.lettersOf(found))
}
