import type { Matches } from './match-word'
import type { OtherWords } from './same-words'
import type { Reading } from './types'

/** Several words that stand for one or more words of the query, all of which a text must have. */
export interface Phrase {
  parts: Matches[]
  quality: number
  /** Absent where a word of the query was only written without its spaces. */
  other?: OtherWords
}

/** A word of the query, with all that it may mean. */
export interface Term {
  /** Its letters. */
  letters: string
  words: Matches
  phrases: Phrase[]
  /** Rare words weigh more. */
  weight: number
}

export interface Query {
  /** As typed, in NFC. */
  text: string
  terms: Term[]
  /** The initial consonants, if the whole query is nothing else. */
  initials: string | null
  reading: Reading | null
}
