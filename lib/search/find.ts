import { findByInitials } from './find-by-initials'
import { type FoundTopic, findTopics } from './find-topics'
import type { Query } from './query'
import { rankNotes } from './rank-notes'
import { type FoundNote, type FoundUnit, type Roles, rankUnits, rolesOf } from './rank-units'
import { readQuery } from './read-query'
import type { SearchIndex } from './search-index'
import type { SearchOptions } from './types'

/** Hits without their texts. */
export interface Found {
  query: Query
  roles: Roles
  hits: FoundHit[]
  total: number
}

/** A unit of a note, or a topic. */
export type FoundHit = { note: number; unit: number; score: number; shown: FoundUnit } | FoundTopic

/** How many notes are ranked by their units. The wanted note is among them unless a query fits hundreds. */
const LOOKED_AT = 60
const DEFAULT_LIMIT = 10

/** Finds what a query means: the best unit of each note, then further units of the same notes if there is room. */
export function find(index: SearchIndex, typed: string, options: SearchOptions = {}): Found {
  const query = readQuery(index, typed, options)
  const roles = rolesOf(query)
  if (query.terms.length === 0) return { query, roles, hits: [], total: 0 }
  const { best, total } = rankNotes(index, query, LOOKED_AT)
  const byInitials = query.initials === null ? [] : findByInitials(index, query.initials, LOOKED_AT)
  const notes = merge([...best.map(({ note }) => rankUnits(index, query, roles, note)), ...byInitials])
  const topics = findTopics(index, query)
  const hits = [...notes.flatMap((found) => found.units.slice(0, 1).map(hitIn(found))), ...topics].sort(byScore)
  const limit = options.limit ?? DEFAULT_LIMIT
  const others = hits.length >= limit ? [] : furtherHits(notes)
  const extra = notes.filter(({ note }) => !best.some((one) => one.note === note)).length
  return { query, roles, hits: [...hits, ...others].slice(0, limit), total: total + extra + topics.length }
}

const hitIn =
  ({ note, score }: FoundNote) =>
  (shown: FoundUnit): FoundHit => ({ note, unit: shown.unit, score, shown })

const byScore = (a: { score: number }, b: { score: number }) => b.score - a.score

/** Keeps the better result of a note that was found twice. */
function merge(notes: readonly FoundNote[]): FoundNote[] {
  const byNote = new Map<number, FoundNote>()
  for (const found of notes) {
    const known = byNote.get(found.note)
    if (found.units.length > 0 && (known === undefined || found.score > known.score)) byNote.set(found.note, found)
  }
  return [...byNote.values()].sort(byScore)
}

/** How much of the best unit's score another unit of the note needs to be shown. */
const NEARLY_AS_GOOD = 0.5

/** Headings, questions and paragraphs with nearly the score of the best unit of their note. */
function furtherHits(notes: readonly FoundNote[]): FoundHit[] {
  return notes.flatMap((found) => {
    const [best, ...others] = found.units
    if (best === undefined) return []
    return others.filter(({ kind, score }) => isPlace(kind) && score >= best.score * NEARLY_AS_GOOD).map(hitIn(found))
  })
}

const isPlace = (kind: string) => kind === 'heading' || kind === 'question' || kind === 'paragraph'
