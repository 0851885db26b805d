import 'server-only'
import type { ItemId, LearnerId, NoteSlug } from '../../model/ids'
import type { NoteMemory } from '../../quiz/memory/note-memory'
import { currentBundle } from '../bundle/current-bundle'
import { store } from '../process/store'

type Notes<Note> = ReadonlyMap<NoteSlug, Note>
type Known = { memory: NoteMemory }

/**
 * Removes from the memories of notes the items that ask something else since they were answered. An answer to an older
 * generation answered another question, so the item is unseen (docs/decisions/0032).
 */
export async function withoutChanged<Note extends Known>(learner: LearnerId, notes: Notes<Note>): Promise<Notes<Note>> {
  const changed = await changedItems(learner, notes)
  if (changed.size === 0) return notes
  return new Map(
    [...notes].map(([slug, note]) => {
      const items = Object.entries(note.memory.items).filter(([item]) => !changed.has(item as ItemId))
      return [slug, { ...note, memory: { ...note.memory, items: Object.fromEntries(items) } }]
    }),
  )
}

/** Reads only the marks of items that were ever changed, and most never are. */
async function changedItems(learner: LearnerId, notes: Notes<Known>): Promise<Set<ItemId>> {
  const bundle = await currentBundle()
  const edited = [...notes].flatMap(([slug, { memory }]) => {
    const bank = bundle.notes.get(slug)?.bank ?? []
    return bank.filter(({ id, generation }) => generation > 1 && memory.items[id] !== undefined)
  })
  const ids = edited.map(({ id }) => id)
  const marks = ids.length === 0 ? [] : await (await store()).states.marks(learner, ids)
  const answered = new Set(marks.map(({ item, generation }) => `${item} ${generation}`))
  return new Set(edited.flatMap(({ id, generation }) => (answered.has(`${id} ${generation}`) ? [] : id)))
}
