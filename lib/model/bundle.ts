/**
 * A bundle on disk: what the compiler writes and the server reads. A bundle is a folder named by its content hash;
 * `current.json` beside the folders names the one that is served, and is replaced by one rename.
 */
import type { Blueprint } from './blueprint'
import type { BundleId, NoteSlug } from './ids'
import type { PoolItem } from './item'
import type { Message } from './message'
import type { NoteSummary } from './page'
import type { TopicNames } from './topic-names'

/** Where a record stands in its file: one JSON value at a byte offset, of a byte length. */
export type Extent = [offset: number, length: number]

export const CURRENT_FILE = 'current.json'
export interface Current {
  id: BundleId
}

export interface ManifestNote extends NoteSummary {
  bank: PoolItem[]
  /** The notes that it links to or shows: all notes' together are the graph of the vault. */
  links: NoteSlug[]
  /** The name of the part that its records stand in. */
  part: string
  /** A ConceptPage in `pages`. */
  page: Extent
  /** An ItemKey[] in `keys`. */
  keys: Extent
}

/**
 * What a bundle says of its notes stands in parts of some notes, a line for each: of `notes` a ManifestNote; of
 * `identity` what the next bundle's questions get their names by. A part is named by its content, so that after an edit
 * those of all other notes are still the same files.
 */
export const PART_KINDS = ['notes', 'pages', 'keys', 'identity'] as const
export type PartKind = (typeof PART_KINDS)[number]
export const partFile = (kind: PartKind, part: string): string => `${kind}/${part}.ndjson`

export const MANIFEST_FILE = 'bundle.json'
export const MESSAGES_FILE = 'messages.json'
/** Beside the bundles: pictures that any of them showed, named `<hash>.<ending>`. */
export const ASSETS_FOLDER = 'assets'

/** Of this layout of files: a server refuses another. */
export const BUNDLE_FORMAT = 3

export interface Manifest {
  format: typeof BUNDLE_FORMAT
  id: BundleId
  /** Of the compiler that made it. */
  compiler: string
  /** The names of the parts. */
  parts: string[]
  /** For each note the part that it is the next of, by its place among the names. */
  order: number[]
  exams: Blueprint[]
  /** Lacks where the vault names none. */
  topics?: TopicNames
  /** Old addresses that lead to a note of today. */
  moved: Record<string, NoteSlug>
  /** Addresses that once were a note's. */
  gone: string[]
}

/** What is worse than advice, of all notes. */
export type MessagesFile = Message[]
