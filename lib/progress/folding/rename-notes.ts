import type { LearnerId, NoteSlug } from '../../model/ids'
import type { Transaction } from '../database/transact'
import type { NoteNames } from './note-names'

/**
 * Updates the rows of renamed notes to the present names.
 * @returns false if rows of two notes would become one. They were folded separately, so folding has to start over.
 */
export async function renameNotes(tx: Transaction, learner: LearnerId, names: NoteNames): Promise<boolean> {
  const known = await knownNotes(tx, learner)
  const renamed = known.filter((note) => names.now(note) !== note)
  const stay = new Set(known.filter((note) => names.now(note) === note))
  const targets = new Set(renamed.map((note) => names.now(note)))
  if (targets.size < renamed.length || [...targets].some((note) => stay.has(note))) return false
  // Through a name that no note has, because two notes may have swapped names.
  for (const note of renamed) await rename(tx, learner, note, `\n${note}`)
  for (const note of renamed) await rename(tx, learner, `\n${note}`, names.now(note))
  return true
}

/** All notes with rows. A note that was only crammed has marks but no memory. */
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
