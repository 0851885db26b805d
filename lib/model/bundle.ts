/**
 * A bundle on disk: what the compiler writes and the server reads. A bundle is a folder named by its content hash;
 * `current.json` beside the folders names the one that is served, and is replaced by one rename.
 */
import type { Blueprint } from './blueprint'
import type { BundleId, NoteSlug, Tag } from './ids'
import type { PoolItem } from './item'
import type { Message } from './message'
import type { NoteLink, NoteSummary } from './page'

/** Where a record stands in its file: one JSON value at a byte offset, of a byte length. */
export type Extent = [offset: number, length: number]

export const CURRENT_FILE = 'current.json'
export interface Current {
  id: BundleId
}

export interface ManifestNote extends NoteSummary {
  bank: PoolItem[]
  /** In which of `Manifest.parts` its two records stand. */
  part: number
  /** A ConceptPage. */
  page: Extent
  /** An ItemKey[]. */
  keys: Extent
}

/**
 * A bundle's records stand in parts, each named by its content, so that after an edit those of all other notes are still
 * the same files: the pages of a part in one, its keys in another.
 */
export const pagesFile = (part: string): string => `pages/${part}.ndjson`
export const keysFile = (part: string): string => `keys/${part}.ndjson`

export const MANIFEST_FILE = 'bundle.json'
export const GRAPH_FILE = 'graph.json'
export const MESSAGES_FILE = 'messages.json'
/** Images of the vault, named `<hash>.<ending>`. */
export const ASSETS_FOLDER = 'assets'

/** Of this layout: a server refuses another. */
export const BUNDLE_FORMAT = 2

export interface Manifest {
  format: typeof BUNDLE_FORMAT
  id: BundleId
  /** Of the compiler that made it. */
  compiler: string
  parts: string[]
  notes: ManifestNote[]
  exams: Blueprint[]
  /** Old addresses that lead to a note of today. */
  moved: Record<string, NoteSlug>
  /** Addresses that once were a note's. */
  gone: string[]
}

/** Notes and the links between them. */
export interface Graph {
  nodes: (NoteLink & { tags: Tag[]; items: number })[]
  edges: [from: NoteSlug, to: NoteSlug][]
}

export type MessagesFile = Message[]
