import type { NoteRecord } from '../note-record'
import { openJson } from '../open-json'

/** A ConceptPage. */
export const conceptPage: NoteRecord = {
  place: 'page',
  hasNeighbours: true,
  write: ({ page }) => openJson(page),
}
