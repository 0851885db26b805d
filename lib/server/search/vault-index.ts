import 'server-only'
import type { ManifestNote } from '../../model/bundle'
import { IndexBuilder } from '../../search/index-builder'
import type { SearchIndex } from '../../search/search-index'
import type { Bundle } from '../bundle/bundle'
import { BundleCache } from '../bundle/bundle-cache'
import { once } from '../process/once'
import { searchHead } from './search-head'
import { inStretches, pacer } from './stretches'

/** The index of a bundle, and the notes by the numbers that it gives them. */
export interface VaultIndex {
  index: SearchIndex
  notes: readonly ManifestNote[]
}

const indexes = () => once('search indexes', () => new BundleCache<Promise<VaultIndex>>())

/** Opens the index of a bundle once, when somebody searches for the first time. */
export const vaultIndex = (bundle: Bundle): Promise<VaultIndex> => indexes().get(bundle, () => open(bundle))

async function open(bundle: Bundle): Promise<VaultIndex> {
  const builder = new IndexBuilder(searchHead(bundle), { keepsTexts: false })
  const notes: ManifestNote[] = []
  const places = new Map(bundle.list.map((note, place) => [note, place]))
  const pause = pacer()
  for await (const [note, searched] of bundle.searchNotes()) {
    builder.add(searched, places.get(note)!)
    notes.push(note)
    await pause()
  }
  return { index: await inStretches(builder.finish()), notes }
}
