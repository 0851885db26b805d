import { stemLengths } from './endings'
import { toLetters } from './letters'
import { keep, type Matches, sameStem } from './match-word'
import type { Phrase, Term } from './query'
import { notesWithAny } from './rank-notes'
import type { OtherWords } from './same-words'
import { type SearchIndex, unitsOfNote, wordsOfUnit } from './search-index'

const JOINED = 0.93
const SPLIT = 0.88
const OTHER = 0.8
const BEGUN = { least: 0.62, more: 0.15 }
/** Two syllables. Fewer letters begin too much. */
const SHORTEST_BEGUN = 4
/** Shorter words are not split: two words have at least so many letters. */
const SHORTEST_JOINED = 5
/** The most words that are split apart, and the most ways that are tried. */
const MOST_PARTS = 8
const MOST_TRIED = 60
/** The most words that a list of same words or a word without its spaces is tried for. */
const LONGEST = 4

/** Adds the word that two words of a query make together: `xg boost`. */
export function joinWords({ vocabulary }: SearchIndex, terms: readonly Term[]): void {
  for (const [i, term] of terms.entries()) {
    const next = terms[i + 1]
    if (next === undefined) continue
    for (const [word, quality] of sameStem(vocabulary, term.letters + next.letters)) {
      keep(term.words, word, quality * JOINED)
      keep(next.words, word, quality * JOINED)
    }
  }
}

/** Adds the words that a word of a query consists of, if the vault writes them apart: 데이터드리프트. */
export function splitJoined(index: SearchIndex, text: string, term: Term): void {
  if (term.letters.length < SHORTEST_JOINED) return
  const splitting = new Splitting(index)
  let tried = 0
  for (const parts of waysToSplit(splitting, [...text], MOST_PARTS)) {
    if (++tried > MOST_TRIED) return
    if (parts.length === 1 || !areNeighbours(splitting, parts)) continue
    term.phrases.push({ parts, quality: SPLIT })
    return
  }
}

/** What is known of the parts of a word. Most ways to split it share parts, and each part is looked up once. */
class Splitting {
  private readonly whole = new Map<string, Matches>()
  private readonly ends = new Map<string, Matches>()
  private readonly notes = new Map<Matches, ReadonlyMap<number, number>>()

  constructor(readonly index: SearchIndex) {}

  /** The words that a part may mean. */
  wordsOf(part: string): Matches {
    return once(this.whole, part, () => sameStem(this.index.vocabulary, toLetters(part)))
  }

  /** The words that the last part, which may be unfinished, may mean. */
  endsOf(part: string): Matches {
    return once(this.ends, part, () => wholeOrBegun(this.index, part))
  }

  notesOf(words: Matches): ReadonlyMap<number, number> {
    return once(this.notes, words, () => notesWithAny(this.index, words))
  }
}

function once<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const value = known.get(key) ?? find()
  known.set(key, value)
  return value
}

/** The ways with the longest words first. The last word may be only begun. */
function* waysToSplit(splitting: Splitting, characters: readonly string[], most: number): Generator<Matches[]> {
  const all = splitting.endsOf(characters.join(''))
  if (all.size > 0) yield [all]
  if (most === 1) return
  for (let length = characters.length - 1; length > 0; length--) {
    const first = splitting.wordsOf(characters.slice(0, length).join(''))
    if (first.size === 0) continue
    for (const others of waysToSplit(splitting, characters.slice(length), most - 1)) yield [first, ...others]
  }
}

/** How many notes are searched for words beside each other. */
const MOST_NOTES = 50

/** Whether words stand side by side anywhere. If they never do, the word does not consist of them. */
function areNeighbours(splitting: Splitting, parts: readonly Matches[]): boolean {
  const [first, ...others] = parts.map((part) => splitting.notesOf(part))
  let looked = 0
  for (const note of first!.keys()) {
    if (!others.every((other) => other.has(note))) continue
    if (hasRun(splitting.index, note, parts)) return true
    if (++looked === MOST_NOTES) return false
  }
  return false
}

function hasRun(index: SearchIndex, note: number, parts: readonly Matches[]): boolean {
  const [first, last] = unitsOfNote(index, note)
  const [from] = wordsOfUnit(index, first)
  const [to] = wordsOfUnit(index, last)
  for (let at = from; at <= to - parts.length; at++)
    if (parts.every((part, i) => part.has(index.tokens[at + i]!))) return true
  return false
}

function wholeOrBegun({ vocabulary }: SearchIndex, part: string): Matches {
  const letters = toLetters(part)
  const matches = sameStem(vocabulary, letters)
  if (matches.size > 0 || letters.length < 2) return matches
  const [from, to] = vocabulary.beginning(letters)
  for (let word = from; word < Math.min(to, from + 50); word++) keep(matches, word, 0.7)
  return matches
}

/**
 * Adds to the words of a query those that mean the same: transliterations, abbreviations, what notes explain in brackets.
 * @param least  the fewest words that stand for something together
 */
export function addOtherWords(index: SearchIndex, terms: readonly Term[], least: number): void {
  for (let from = 0; from < terms.length; from++) {
    for (let to = from + least; to <= Math.min(terms.length, from + LONGEST); to++) {
      const span = terms.slice(from, to)
      const letters = span.map((term) => term.letters).join('')
      const whole = otherPhrases(index, letters)
      const isBegun = whole.length === 0 && to === terms.length && span.length > 1
      addPhrases(span, isBegun ? begunPhrases(index, letters) : whole)
    }
  }
}

/** Adds to a word what it stands for if it is the beginning of a known one: 세이지 will be 세이지메이커. */
export const addBegunWords = (index: SearchIndex, term: Term): void =>
  addPhrases([term], begunPhrases(index, term.letters))

/** Other words that a term has already are not added again. */
function addPhrases(terms: readonly Term[], phrases: readonly Phrase[]): void {
  for (const { phrases: known } of terms)
    known.push(...phrases.filter(({ other }) => !known.some((phrase) => phrase.other === other)))
}

function otherPhrases(index: SearchIndex, letters: string): Phrase[] {
  const stems = [letters, ...stemLengths(letters).map((length) => letters.slice(0, length))]
  const others = stems.map((stem) => index.same.of(stem)).find((found) => found.length > 0) ?? []
  return others.flatMap((other) => phraseOf(index, other, OTHER))
}

function begunPhrases(index: SearchIndex, letters: string): Phrase[] {
  if (letters.length < SHORTEST_BEGUN) return []
  return index.same.beginning(letters).flatMap(({ name, others }) => {
    const quality = BEGUN.least + (BEGUN.more * letters.length) / name.length
    return others.flatMap((other) => phraseOf(index, other, quality))
  })
}

/** @returns nothing if the vault does not have all of the words */
function phraseOf({ vocabulary }: SearchIndex, other: OtherWords, quality: number): Phrase[] {
  const parts = other.words.map((word) => sameStem(vocabulary, word))
  return parts.some(({ size }) => size === 0) ? [] : [{ parts, quality, other }]
}
