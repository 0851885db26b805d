import 'server-only'
import { createHash } from 'node:crypto'
import type { NoteSlug } from '../../model/ids'
import type { NoteNames } from '../../progress/folding/counted-answers'
import type { Bundle } from './bundle'
import { BundleCache } from './bundle-cache'

const names = new BundleCache<NoteNames>()

/** Maps former names of notes to present ones. Bundles with the same renames give the same id. */
export const noteNames = (bundle: Bundle): NoteNames => names.get(bundle, () => namesOf(bundle))

function namesOf(bundle: Bundle): NoteNames {
  const now = (name: NoteSlug) => bundle.noteNamed(name)?.slug ?? name
  const renames = Object.keys(bundle.manifest.moved)
    .sort()
    .map((old) => [old, now(old as NoteSlug)] as const)
    .filter(([old, name]) => old !== name)
  return { id: createHash('sha256').update(JSON.stringify(renames)).digest('base64url').slice(0, 16), now }
}
