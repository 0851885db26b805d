import type { NoteSlug } from '../model/ids'
import type { Severity } from '../model/message'
import type { DrawnNote } from './draw-note'
import type { LinkEnds } from './link-ends'
import type { NoteFacts } from './note-facts'

/** A note as a compilation leaves it to the next one. */
export interface KnownNote {
  /** Of the file's bytes. */
  hash: string
  facts: NoteFacts
  slug: NoteSlug
  ends: LinkEnds
  /** What its page shows of other notes. */
  shown: string
  /** Its line in the ledger. */
  names: Buffer
  drawn: DrawnNote
  told: Told
}

/** All messages of a note, as they are written. */
export interface Told {
  /** JSON values with commas between them. */
  text: Buffer
  counts: Record<Severity, number>
  /** A hash of those that the vault adds to the note's own, and of what vault and note choose of the rules. */
  added: string
}
