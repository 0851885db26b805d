import type { ItemId, LearnerId, NoteSlug } from '../../model/ids'
import { inBatches } from '../database/in-batches'
import type { Transaction } from '../database/transact'
import type { NoteNames } from './note-names'

/**
 * Updates the rows of renamed notes to the present names.
 * @returns the new names by the old ones; null if notes were split or united. Their answers were folded together, or
 *   separately, so folding has to start over.
 */
export async function renameNotes(
  tx: Transaction,
  learner: LearnerId,
  names: NoteNames,
): Promise<ReadonlyMap<string, NoteSlug> | null> {
  const present = await presentNotes(tx, learner, names)
  const targets = [...present.values()].flatMap((notes) => [...notes])
  if (targets.length > present.size || new Set(targets).size < targets.length) return null
  const renamed = [...present.keys()].flatMap((was, i) => (targets[i] === was ? [] : [[was, targets[i]!] as const]))
  // Through a name that no note has, because two notes may have swapped names.
  for (const [was] of renamed) await rename(tx, learner, was, `\n${was}`)
  for (const [was, now] of renamed) await rename(tx, learner, `\n${was}`, now)
  return new Map(renamed)
}

/** For each note with rows, the notes that its answered questions belong to now. */
async function presentNotes(tx: Transaction, learner: LearnerId, names: NoteNames) {
  const where = { learnerId: learner }
  const marks = await tx.itemMark.findMany({ where, select: { itemId: true, note: true } })
  const deleted = marks.filter(({ itemId }) => names.noteOf(itemId as ItemId) === undefined)
  const asked = await askedIn(tx, [...new Set(deleted.map(({ itemId }) => itemId))], names)
  const present = new Map<string, Set<NoteSlug>>()
  for (const { itemId, note } of marks) {
    const now = names.noteOf(itemId as ItemId) ?? ofDeleted(names.now(note as NoteSlug), asked.get(itemId) ?? [])
    present.set(note, (present.get(note) ?? new Set()).add(now))
  }
  // A note with a memory and no mark has answers to deleted questions only.
  const notes = await tx.noteMemory.findMany({ where, select: { note: true } })
  for (const { note } of notes) if (!present.has(note)) present.set(note, new Set([names.now(note as NoteSlug)]))
  return present
}

/** A deleted question counts for the note that it was asked in, also if it was in another one before it was deleted. */
const ofDeleted = (now: NoteSlug, asked: readonly NoteSlug[]) => (asked.includes(now) ? now : (asked[0] ?? now))

/** The present names of the notes in which these questions were asked. */
async function askedIn(tx: Transaction, items: readonly string[], { now }: NoteNames) {
  const select = { itemId: true, noteSlug: true }
  const rows = await inBatches(items, (part) => tx.itemVersion.findMany({ where: { itemId: { in: part } }, select }))
  const asked = new Map<string, NoteSlug[]>(items.map((item) => [item, []]))
  for (const { itemId, noteSlug } of rows) asked.get(itemId)!.push(now(noteSlug as NoteSlug))
  return asked
}

async function rename(tx: Transaction, learner: LearnerId, from: string, to: string): Promise<void> {
  const change = { where: { learnerId: learner, note: from }, data: { note: to } }
  await tx.noteMemory.updateMany(change)
  await tx.itemMark.updateMany(change)
  await tx.noteWeek.updateMany(change)
}
