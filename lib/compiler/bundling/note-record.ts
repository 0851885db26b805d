import type { ManifestNote } from '../../model/bundle'
import type { NoteSlug } from '../../model/ids'
import type { ItemKey } from '../../model/key'
import type { ConceptPage } from '../../model/notes/page'
import type { HtmlBlock } from './records/html-blocks'

/** A page without what the vault adds. */
export type OwnPage = Omit<ConceptPage, 'backlinks' | 'previous' | 'next'>

/** What is known of a note when its page is built. */
export interface PageParts {
  page: OwnPage
  keys: readonly ItemKey[]
  /** The blocks of the page's HTML. */
  blocks(): readonly HtmlBlock[]
  /** The notes that it links to or embeds. */
  links: readonly NoteSlug[]
}

/** A record that a bundle stores of each note, as a line of JSON. */
export interface NoteRecord {
  /** The field of a ManifestNote that says where the record is. A ManifestNote itself is read without one. */
  place?: keyof ManifestNote
  /** Whether the vault adds backlinks and neighbours to it. Then it is open JSON. */
  hasNeighbours?: true
  write(parts: PageParts): Buffer
}
