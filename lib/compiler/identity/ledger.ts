// PLACEHOLDER by the integrator until the real ledger lands: replace this file wholly, keeping this signature of carryIds
// (or change lib/compiler/compile-vault.ts, its one caller, with it).
import { createHash } from 'node:crypto'
import type { ItemId, NoteSlug, OptionId } from '../../model/ids'
import type { Message } from '../../model/message'
import type { ReadNote } from '../note'

export type Ledger = Record<string, never>

const hash = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 12)

export function carryIds(_previous: Ledger | null, notes: readonly { note: ReadNote; slug: NoteSlug }[]) {
  const items = new Map<string, { id: ItemId; generation: number; options: OptionId[] }[]>() // by the note's path
  for (const { note } of notes) {
    items.set(
      note.path,
      note.items.map((item, i) => {
        const id = hash(`${note.path}:${i}:${item.stem.markdown}`) as ItemId
        return { id, generation: 1, options: item.options.map(({ label, text }) => hash(`${id}${label}${text.markdown}`) as OptionId) }
      }),
    )
  }
  return { items, ledger: {} as Ledger, moved: {} as Record<string, NoteSlug>, gone: [] as string[], messages: [] as Message[] }
}
