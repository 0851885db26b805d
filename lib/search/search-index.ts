import type { SearchNote, SearchTopic } from '../model/notes/search-note'
import type { Lists } from './growing'
import type { SameWordsList } from './same-words'
import { type NamesOf, UNIT_KINDS, type UnitKind } from './units'
import type { Vocabulary } from './vocabulary'

/** Everything that ranking needs, in flat arrays. Only the few notes that are shown are read again as text. */
export interface SearchIndex {
  /** The number of notes. */
  size: number
  /** The place of each note in the order of the vault, which decides between equal scores. */
  places: Uint32Array
  vocabulary: Vocabulary
  /** The words of all units, one after another. */
  tokens: Uint32Array
  /** Where the words of each unit begin in `tokens`, and the end of the last. */
  unitStarts: Uint32Array
  /** The place of each unit's kind in UNIT_KINDS. */
  unitKinds: Uint8Array
  /** The first unit of each note, and the end of the last. */
  noteUnits: Uint32Array
  /** For each word the notes that have it, as `posting` writes them. */
  postings: Lists
  /** The words of Hangul by the initial consonants of their syllables, sorted by these. */
  initials: { of: readonly string[]; words: Uint32Array }
  /** A line of initial consonants for each title, alias and heading, and the unit of each line. */
  initialLines: { text: string; starts: Uint32Array; units: Uint32Array }
  same: SameWordsList
  topics: readonly IndexedTopic[]
  namesOf: NamesOf
  /** The texts. Null on a server, which reads those that it shows from the bundle. */
  notes: readonly SearchNote[] | null
}

export interface IndexedTopic extends SearchTopic {
  /** The letters and the words of each name, and of the tag. */
  tokens: { text: string; letters: string; words: readonly number[] }[]
}

/** The first unit of a note, and the end of its last one. */
export const unitsOfNote = ({ noteUnits }: SearchIndex, note: number): [from: number, to: number] => [
  noteUnits[note]!,
  noteUnits[note + 1]!,
]

/** Where the words of a unit begin in `tokens`, and where they end. */
export const wordsOfUnit = ({ unitStarts }: SearchIndex, unit: number): [from: number, to: number] => [
  unitStarts[unit]!,
  unitStarts[unit + 1]!,
]

export const kindOfUnit = ({ unitKinds }: SearchIndex, unit: number): UnitKind => UNIT_KINDS[unitKinds[unit]!]!

interface Ranked {
  note: number
  score: number
}

/** The order of results: the best one first, of equal ones the first in the vault. */
export const bestFirst =
  ({ places }: SearchIndex) =>
  (a: Ranked, b: Ranked): number =>
    b.score - a.score || places[a.note]! - places[b.note]!

/** A note and the kinds of its units that have a word, in one number. */
export const posting = (note: number, kinds: number): number => note * 128 + kinds
export const noteOf = (posting: number): number => Math.floor(posting / 128)
export const kindsOf = (posting: number): number => posting % 128
