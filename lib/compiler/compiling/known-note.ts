import type { NoteSlug } from '../../model/ids'
import type { Severity } from '../../model/message'
import type { BuiltNote } from '../bundling/build-page'
import type { LinkTargets } from '../linking/link-targets'
import type { NoteFacts, NoteTexts } from './note-facts'

/** A note as one compilation leaves it to the next one. */
export interface KnownNote {
  /** A hash of the file's bytes. */
  hash: string
  facts: NoteFacts
  texts: NoteTexts
  slug: NoteSlug
  linkTargets: LinkTargets
  /** A fingerprint of what its page shows of other notes. */
  linkFingerprint: string
  /** A hash of its line in the ledger; empty for an exam. */
  lineHash: string
  ids: string[]
  built: BuiltNote
  messages: NoteMessages
  /** The note as it is in the cache; null if it has to be written. */
  stored: StoredNote | null
}

export interface StoredNote {
  /** The summary, as JSON. */
  line: Buffer
  /** The details. Read when they are asked for, because an edit needs few of them. */
  bytes(): Buffer
}

/** All messages of a note, as they are written to the cache. */
export interface NoteMessages {
  /** JSON values with commas between them. Read when they are asked for. */
  text: () => Buffer
  counts: Record<Severity, number>
  /** Fingerprint of the vault's messages for this note, and of the rule settings of both. */
  inputs: string
}

/** A note of the vault as it is now. */
export interface VaultNote extends Pick<KnownNote, 'hash' | 'facts' | 'texts'> {
  /** The note that was at this path in the last compilation. Its bytes may have changed since. */
  before: KnownNote | null
}
