import 'server-only'
import type { SearchNote } from '../../model/notes/search-note'
import { find } from '../../search/find'
import { notesIn, show } from '../../search/show'
import type { SearchOptions, SearchResult } from '../../search/types'
import { currentBundle } from '../bundle/current-bundle'
import { vaultIndex } from './vault-index'

/** Searches the current bundle. Only the texts of the notes that are shown are read. */
export async function searchNotes(query: string, options: SearchOptions = {}): Promise<SearchResult> {
  const bundle = await currentBundle()
  const { index, notes } = await vaultIndex(bundle)
  const found = find(index, query, options)
  const texts = new Map<number, SearchNote>()
  await Promise.all(notesIn(found).map(async (note) => texts.set(note, await bundle.searchNote(notes[note]!))))
  return show(index, found, (note) => texts.get(note)!)
}
