import type { RecordKind, ShardKind } from '../../model/bundle'
import type { NoteRecord } from './note-record'
import { conceptPage } from './records/concept-page'
import { itemKeys } from './records/item-keys'
import { manifestNote } from './records/manifest-note'
import { noteCard } from './records/note-card'
import { searchNote } from './records/search-note'

/** What a bundle stores of each note, by the folder that it is in. The order is that in which records are hashed. */
export const noteRecords: Readonly<Record<RecordKind, NoteRecord>> = {
  notes: manifestNote,
  pages: conceptPage,
  keys: itemKeys,
  search: searchNote,
  cards: noteCard,
}

const kinds = () => Object.keys(noteRecords) as RecordKind[]

/** The folders of a bundle's shards. */
export const shardKinds = (): ShardKind[] => [...kinds(), 'identity']

export const ofEachRecord = <T>(make: (kind: RecordKind, record: NoteRecord) => T): Readonly<Record<RecordKind, T>> =>
  Object.fromEntries(kinds().map((kind) => [kind, make(kind, noteRecords[kind])])) as Record<RecordKind, T>
