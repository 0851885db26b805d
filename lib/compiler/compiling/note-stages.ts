import type { NoteSlug } from '../../model/ids'
import type { Message, Severity } from '../../model/message'
import type { BuiltNote } from '../bundling/build-page'
import type { ComparedNote } from '../checking/compared-note'
import type { LinkFacts } from '../linking/link-facts'
import type { LinkTargets } from '../linking/link-targets'
import { type Detail, jsonDetail, optionalDetail, type Stage } from '../memo/stage'
import type { NoteFacts } from './note-facts'

// What the memo keeps of each note. The stages are in the order of the row: each depends on its inputs and on the stages
// before it.

/** Made from the note's bytes. */
export const FACTS: Stage<NoteFacts> = { at: 0 }
export const LINKS = jsonDetail<LinkFacts>(FACTS, 0)
/** All long words of the note, as `listWords` gives them. */
export const WORDS: Detail<Buffer> = { stage: FACTS, at: 1, toBytes: (words) => words, fromBytes: (bytes) => bytes }
/** Null for a note that shares no trait. */
export const COMPARED = optionalDetail<ComparedNote>(FACTS, 2)

/** A note's name in addresses, and the ids of its questions. Made from its line in the ledger; an exam has none. */
export interface NoteNames {
  slug: NoteSlug
  ids: string[]
}
export const NAMES: Stage<NoteNames> = { at: 1 }
export const NO_NAMES: NoteNames = { slug: '' as NoteSlug, ids: [] }

/** Made from what the names in its links mean in the vault. */
export const TARGETS: Stage<LinkTargets> = { at: 2 }

/** Made from what the page shows of other notes. */
export const PAGE: Stage<BuiltNote> = { at: 3 }
/** The messages about the note alone, in the order of the note. */
export const OWN_MESSAGES = jsonDetail<Message[]>(PAGE, 0)

/** How many messages a note has of each severity and of each rule. Made from the vault's messages about it, and the settings of rules. */
export interface MessageCounts extends Record<Severity, number> {
  rules: Record<string, number>
}
export const MESSAGES: Stage<MessageCounts> = { at: 4 }
/** Null if these are its own messages. */
export const ALL_MESSAGES = optionalDetail<Message[]>(MESSAGES, 0)

/** For the notes of one map: the place of each. Made from the notes and their links, of which the row has its name. */
export const PLACES: Stage<[number, number][]> = { at: 0 }

/** Of a group of notes: whether the rules that compare notes found something. Made from what they compare. */
export const COMPARISON: Stage<boolean> = { at: 0 }
export const COMPARISON_MESSAGES = jsonDetail<Message[]>(COMPARISON, 0)
