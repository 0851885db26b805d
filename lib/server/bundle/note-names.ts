import 'server-only'
import { type NoteNames, noteNamesOf } from '../../progress/folding/note-names'
import type { Bundle } from './bundle'
import { BundleCache } from './bundle-cache'

const names = new BundleCache<NoteNames>()

/** Maps former names of notes to present ones. Bundles with the same renames give the same id. */
export const noteNames = (bundle: Bundle): NoteNames =>
  names.get(bundle, () => noteNamesOf(bundle.manifest, (slug) => bundle.notes.has(slug)))
