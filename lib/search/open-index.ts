import { IndexBuilder } from './index-builder'
import { unpackIndex } from './packed-index'
import type { SearchIndex } from './search-index'
import { lastOf } from './steps'

/** Opens the index that a server sends. */
export function openIndex(bytes: Uint8Array): SearchIndex {
  const { head, notes } = unpackIndex(bytes)
  const builder = new IndexBuilder(head, { keepsTexts: true })
  for (const [place, note] of notes.entries()) builder.add(note, place)
  return lastOf(builder.finish())
}
