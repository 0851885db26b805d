/**
 * A bundle on disk: what the compiler writes and the server reads. A bundle is a folder named by its content hash;
 * `current.json` beside the folders names the one that is served, and is replaced by one rename.
 */
import type { Blueprint } from './blueprint'
import type { BundleId, NoteSlug, Tag } from './ids'
import type { PoolItem } from './item'
import type { Message } from './message'
import type { NoteLink, NoteSummary } from './page'

/** Where a record stands in a file of records: one JSON value at a byte offset, of a byte length. */
export type Extent = [offset: number, length: number]

export const CURRENT_FILE = 'current.json'
export interface Current {
  id: BundleId
}

export interface ManifestNote extends NoteSummary {
  /** In `pages.ndjson`, a ConceptPage. */
  page: Extent
  /** In `keys.ndjson`, an ItemKey[]. */
  keys: Extent
  bank: PoolItem[]
}

export const MANIFEST_FILE = 'bundle.json'
export const PAGES_FILE = 'pages.ndjson'
export const KEYS_FILE = 'keys.ndjson'
export const GRAPH_FILE = 'graph.json'
export const MESSAGES_FILE = 'messages.json'
/** Images of the vault, named `<hash>.<ending>`. */
export const ASSETS_FOLDER = 'assets'

export interface Manifest {
  /** Of this layout: a server refuses another. */
  format: 1
  id: BundleId
  /** Of the compiler that made it. */
  compiler: string
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
