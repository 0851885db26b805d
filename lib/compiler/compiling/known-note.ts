import type { NoteSlug } from '../../model/ids'
import type { Severity } from '../../model/message'
import type { DrawnNote } from '../bundling/draw-note'
import type { LinkEnds } from '../linking/link-ends'
import type { NoteFacts, NoteTexts } from './note-facts'

/** A note as a compilation leaves it to the next one. */
export interface KnownNote {
  /** Of the file's bytes. */
  hash: string
  facts: NoteFacts
  texts: NoteTexts
  slug: NoteSlug
  ends: LinkEnds
  /** What its page shows of other notes. */
  shown: string
  /** As of `LedgerNote`; empty for an exam. */
  names: string
  ids: string[]
  drawn: DrawnNote
  told: Told
  /** All of this as it lies in the cache; null if it has to be written anew. */
  stored: StoredNote | null
}

export interface StoredNote {
  /** The small part, as JSON. */
  line: Buffer
  /** The large part, of which an edit needs little: read when it is asked for. */
  bytes(): Buffer
}

/** All messages of a note, as they are written. */
export interface Told {
  /** JSON values with commas between them. Read when they are asked for. */
  text: () => Buffer
  counts: Record<Severity, number>
  /** Names what the vault adds to the note's own, and what vault and note choose of the rules. */
  added: string
}

/** A note of the vault as it is. */
export interface VaultNote extends Pick<KnownNote, 'hash' | 'facts' | 'texts'> {
  /** What is known of the note at this path, though its bytes may be others now. */
  before: KnownNote | null
}
