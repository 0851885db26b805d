import type { NoteSlug } from '../../model/ids'
import { groupBy } from '../base/group-by'
import { shortHashOf } from '../base/hash-of'
import { compareText } from './ledger/entry'
import { followPaths } from './ledger/follow-paths'

export interface SluggedNote {
  slug: NoteSlug
  path: string
  /** A hash of the note's text without its questions; empty if there is none. */
  body: string
}

/** What the ledger stores about addresses, sorted by address. */
export interface SlugRecords {
  notes: readonly SluggedNote[]
  /** Addresses whose notes no longer exist. */
  gone: Omit<SluggedNote, 'path'>[]
  /** Addresses whose notes got another one, perhaps several times since. */
  moved: Record<string, NoteSlug>
}

/** Where the note of a question was and is now; null if the question was deleted. */
export type QuestionMove = [from: NoteSlug, to: NoteSlug | null]

/** The targets of addresses of notes. */
export interface CarriedSlugs {
  records: Omit<SlugRecords, 'notes'>
  /** Old addresses that lead to a present note. */
  moved: Record<string, NoteSlug>
  /** Addresses of deleted notes. */
  gone: string[]
}

/**
 * Follows notes that are no longer at their address: to the note with most of their questions, otherwise to the note
 * with the same text, otherwise by their path.
 * @param today  the notes of the vault
 * @param moves  one for each question of a missing note in the ledger; others do not matter
 */
export function carrySlugs(
  records: SlugRecords,
  today: readonly SluggedNote[],
  moves: readonly QuestionMove[],
): CarriedSlugs {
  const live = new Set<string>(today.map(({ slug }) => slug))
  const left = [...records.notes, ...records.gone].filter(({ slug }) => !live.has(slug))
  const movesFrom = groupBy(moves, ([from]) => from)
  const bodies = groupBy(today, ({ body }) => body)
  const forward = new Map(Object.entries(records.moved).filter(([slug]) => !live.has(slug)))
  for (const { slug, body } of left) {
    const next = noteOfMost(movesFrom.get(slug) ?? []) ?? noteOfBody(body, bodies)
    if (next !== null) forward.set(slug, next)
  }
  followPaths(records.notes, today, forward)
  const gone = left.filter(({ slug }) => !forward.has(slug)).map(({ slug, body }) => ({ slug, body }))
  return resolve({ gone: sortedBySlug(gone), moved: sortedRecord(forward) }, live)
}

/** The note that has more than half of a note's questions. */
function noteOfMost(moves: readonly QuestionMove[]): NoteSlug | null {
  const votes = groupBy(moves, ([, to]) => to ?? '')
  const [winner] = [...votes.values()].filter(({ length }) => length * 2 > moves.length)
  return winner === undefined ? null : winner[0][1]
}

/** The note with a text. Empty texts and texts of several notes tell nothing. */
function noteOfBody(body: string, bodies: ReadonlyMap<string, readonly SluggedNote[]>): NoteSlug | null {
  const [note, ...others] = bodies.get(body) ?? []
  return body !== '' && note !== undefined && others.length === 0 ? note.slug : null
}

/** Redirects lead directly to the present note, however often it was renamed. */
function resolve(records: CarriedSlugs['records'], live: ReadonlySet<string>): CarriedSlugs {
  const follow = (slug: NoteSlug): NoteSlug => (live.has(slug) ? slug : follow(records.moved[slug]!))
  const leads = (slug: string): boolean => live.has(slug) || (slug in records.moved && leads(records.moved[slug]!))
  const all = Object.entries(records.moved)
  return {
    records,
    moved: Object.fromEntries(all.filter(([slug]) => leads(slug)).map(([slug, next]) => [slug, follow(next)])),
    gone: [...records.gone.map(({ slug }) => slug), ...all.map(([slug]) => slug).filter((slug) => !leads(slug))].sort(),
  }
}

/** A hash of a text, whatever its place in the file; empty for an empty text. */
export function fingerprint(concept: string): string {
  const text = concept.trim()
  return text === '' ? '' : shortHashOf(text)
}

export const sortedBySlug = <T extends { slug: string }>(notes: readonly T[]) =>
  [...notes].sort((a, b) => compareText(a.slug, b.slug))

const sortedRecord = (forward: ReadonlyMap<string, NoteSlug>) =>
  Object.fromEntries([...forward].sort(([a], [b]) => compareText(a, b)))
