import { createHash } from 'node:crypto'
import type { Manifest, ManifestNote } from '../../model/bundle'
import type { ItemId, NoteSlug } from '../../model/ids'
import { presentName } from '../../model/notes/present-name'

/** The present names of notes, and the notes that questions are in now. */
export interface NoteNames {
  /** Equal for equal renames and questions in equal notes. */
  id: string
  /** The present name of a note that once had this name. Returns unknown names unchanged. */
  now(name: NoteSlug): NoteSlug
  /** The note that a question is in now, wherever it was answered; undefined if it was deleted. */
  noteOf(item: ItemId): NoteSlug | undefined
}

/** @param notes  all notes of the bundle of the manifest */
export function noteNamesOf(
  manifest: Pick<Manifest, 'moved'>,
  notes: readonly Pick<ManifestNote, 'slug' | 'bank'>[],
): NoteNames {
  const slugs = new Set(notes.map(({ slug }) => slug))
  const now = (name: NoteSlug) => presentName(name, manifest, (slug) => slugs.has(slug)) ?? name
  const renames = Object.keys(manifest.moved)
    .sort()
    .map((old) => [old, now(old as NoteSlug)] as const)
    .filter(([old, name]) => old !== name)
  const places = new Map(notes.flatMap(({ slug, bank }) => bank.map(({ id }) => [id, slug] as const)))
  const text = JSON.stringify([renames, [...places].sort(([a], [b]) => (a < b ? -1 : 1))])
  const id = createHash('sha256').update(text).digest('base64url').slice(0, 16)
  return { id, now, noteOf: (item) => places.get(item) }
}
