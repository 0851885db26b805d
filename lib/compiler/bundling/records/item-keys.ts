import type { NoteRecord } from '../note-record'

/** An ItemKey[]: the only record with answers. */
export const itemKeys: NoteRecord = {
  place: 'keys',
  write: ({ keys }) => Buffer.from(JSON.stringify(keys)),
}
