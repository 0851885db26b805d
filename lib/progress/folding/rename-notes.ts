import type { LearnerId, NoteSlug } from '../../model/ids'
import type { Transaction } from '../database/transact'
import type { NoteNames } from './counted-answers'

/**
 * Gives the rows of notes that were renamed the names of today.
 * @returns false where two notes' rows would be one: they were folded apart, so the fold has to start over
 */
export async function renameNotes(tx: Transaction, learner: LearnerId, names: NoteNames): Promise<boolean> {
  const known = await knownNotes(tx, learner)
  const renamed = known.filter((note) => names.now(note) !== note)
  const stay = new Set(known.filter((note) => names.now(note) === note))
  const targets = new Set(renamed.map((note) => names.now(note)))
  if (targets.size < renamed.length || [...targets].some((note) => stay.has(note))) return false
  // By way of a name that no note has, for two notes may have changed names with each other.
  for (const note of renamed) await rename(tx, learner, note, `\n${note}`)
  for (const note of renamed) await rename(tx, learner, `\n${note}`, names.now(note))
  return true
}

/** Every note with a row: one that was only crammed has a mark and no memory. */
async function knownNotes(tx: Transaction, learner: LearnerId): Promise<NoteSlug[]> {
  const find = { where: { learnerId: learner }, select: { note: true } }
  const rows = [...(await tx.noteMemory.findMany(find)), ...(await tx.itemMark.findMany(find))]
  return [...new Set(rows.map(({ note }) => note as NoteSlug))]
}

async function rename(tx: Transaction, learner: LearnerId, from: string, to: string): Promise<void> {
  const change = { where: { learnerId: learner, note: from }, data: { note: to } }
  await tx.noteMemory.updateMany(change)
  await tx.itemMark.updateMany(change)
  await tx.noteWeek.updateMany(change)
}
