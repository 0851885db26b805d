import 'server-only'
import { type NoteNames, noteNamesOf } from '../../progress/folding/note-names'
import type { Bundle } from './bundle'
import { BundleCache } from './bundle-cache'

const names = new BundleCache<NoteNames>()

/** Where notes and questions are now. Bundles with the same renames and the same questions in each note give the same id. */
export const noteNames = (bundle: Bundle): NoteNames =>
  names.get(bundle, () => noteNamesOf(bundle.manifest, bundle.list))
