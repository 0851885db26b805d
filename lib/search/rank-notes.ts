import { listAt } from './growing'
import type { Matches } from './match-word'
import type { Phrase, Query, Term } from './query'
import { bestFirst, kindsOf, noteOf, type SearchIndex } from './search-index'
import { UNIT_KINDS, type UnitKind } from './units'

/** The weight of a word by the kind of unit that it is in. */
export const WEIGHT_OF_KIND: Readonly<Record<UnitKind, number>> = {
  title: 1,
  alias: 0.9,
  heading: 0.75,
  slug: 0.6,
  question: 0.6,
  tag: 0.55,
  paragraph: 0.5,
}

/** The heaviest kind in each set of kinds. */
const WEIGHTS = Float32Array.from({ length: 1 << UNIT_KINDS.length }, (_, kinds) =>
  Math.max(0, ...UNIT_KINDS.map((kind, bit) => ((kinds >> bit) & 1 ? WEIGHT_OF_KIND[kind] : 0))),
)

export interface RankedNote {
  note: number
  score: number
}

export interface Ranking {
  /** The best notes by the places of the query's words. Whether these stand together is not looked at yet. */
  best: RankedNote[]
  /** How many notes have most of what the query asks for. */
  total: number
}

/** The share of a query's weight that a note must have to count as found. */
const ENOUGH = 0.5

/** @param most  how many to give */
export function rankNotes(index: SearchIndex, { terms }: Query, most: number): Ranking {
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0)
  const scores = new Float32Array(index.size)
  const shares = new Float32Array(index.size)
  for (const term of terms) {
    for (const [note, quality] of notesWith(index, term)) {
      scores[note]! += term.weight * quality
      shares[note]! += term.weight
    }
  }
  const found: RankedNote[] = []
  for (const [note, share] of shares.entries())
    if (share > 0 && share >= whole * ENOUGH) found.push({ note, score: scores[note]! })
  return { best: found.sort(bestFirst(index)).slice(0, most), total: found.length }
}

/** The notes that have a term, each with how surely and in how heavy a place. */
function notesWith(index: SearchIndex, { words, phrases }: Term): Map<number, number> {
  const notes = notesWithAny(index, words)
  for (const phrase of phrases) {
    for (const [note, quality] of notesWithPhrase(index, phrase)) {
      if (quality > (notes.get(note) ?? 0)) notes.set(note, quality)
    }
  }
  return notes
}

/** The notes that have any of these words, each with how surely and in how heavy a place. */
export function notesWithAny({ postings }: SearchIndex, words: Matches): Map<number, number> {
  const notes = new Map<number, number>()
  for (const [word, quality] of words) {
    for (const posting of listAt(postings, word)) {
      const note = noteOf(posting)
      const found = quality * WEIGHTS[kindsOf(posting)]!
      if (found > (notes.get(note) ?? 0)) notes.set(note, found)
    }
  }
  return notes
}

function notesWithPhrase(index: SearchIndex, { parts, quality }: Phrase): Map<number, number> {
  const [first, ...others] = parts.map((part) => notesWithAny(index, part))
  const notes = new Map<number, number>()
  for (const [note, found] of first!) {
    const least = Math.min(found, ...others.map((other) => other.get(note) ?? 0))
    if (least > 0) notes.set(note, least * quality)
  }
  return notes
}
