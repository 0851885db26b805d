import { createHash } from 'node:crypto'
import type { Manifest } from '../../model/bundle'
import type { NoteSlug } from '../../model/ids'
import { presentName } from '../../model/notes/present-name'

/** The present names of notes. */
export interface NoteNames {
  /** Equal for equal renames. */
  id: string
  /** The present name of a note that once had this name. Returns unknown names unchanged. */
  now(name: NoteSlug): NoteSlug
}

/** @param isThere  whether a note has this name in the bundle of the manifest */
export function noteNamesOf(manifest: Pick<Manifest, 'moved'>, isThere: (slug: NoteSlug) => boolean): NoteNames {
  const now = (name: NoteSlug) => presentName(name, manifest, isThere) ?? name
  const renames = Object.keys(manifest.moved)
    .sort()
    .map((old) => [old, now(old as NoteSlug)] as const)
    .filter(([old, name]) => old !== name)
  return { id: createHash('sha256').update(JSON.stringify(renames)).digest('base64url').slice(0, 16), now }
}
