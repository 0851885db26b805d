/**
 * A bundle on disk: written by the compiler, read by the server. Each bundle is a folder named by its content hash.
 * `current.json` beside the folders names the one to serve. It is replaced atomically, by a rename.
 */
import type { Blueprint } from './blueprint'
import type { BundleId, ItemId, NoteSlug } from './ids'
import type { PoolItem } from './item'
import type { Message } from './message'
import type { NoteSummary } from './notes/page'
import type { SameWords } from './notes/search-note'
import type { TopicName, TopicNames } from './notes/topic-names'

/** Where a JSON record is in its file, in bytes. */
export type Extent = [offset: number, length: number]

export const CURRENT_FILE = 'current.json'
export interface Current {
  id: BundleId
}

export interface ManifestNote extends NoteSummary {
  bank: PoolItem[]
  /**
   * The notes that its text links to or embeds. Together they are the graph of the vault. Links in questions are left out:
   * those in explanations would tell of answers.
   */
  links: NoteSlug[]
  /** The name of the shard with the note's records. */
  part: string
  /** The ConceptPage in `pages`. */
  page: Extent
  /** The ItemKey[] in `keys`. */
  keys: Extent
  /** The SearchNote in `search`. Absent from bundles of earlier versions. */
  search?: Extent
  /** The NoteCard in `cards`. Absent from bundles of earlier versions. */
  card?: Extent
}

/** What a bundle stores of each note: a ManifestNote, a ConceptPage, an ItemKey[], a SearchNote and a NoteCard. */
export type RecordKind = 'notes' | 'pages' | 'keys' | 'search' | 'cards'

/**
 * The records of notes, one line for each note, are spread over shards. `identity` holds the ledger by which the next
 * bundle recognises its questions. A shard is named by its content hash, so an edit leaves the shards of other notes
 * unchanged.
 */
export type ShardKind = RecordKind | 'identity'
export const shardFile = (kind: ShardKind, part: string): string => `${kind}/${part}.ndjson`

export const MANIFEST_FILE = 'bundle.json'
export const MESSAGES_FILE = 'messages.json'
/** What a line of `identity` says of the places of a note's questions. */
export interface PlacedNote {
  path: string
  /** The line of each question. */
  at: number[]
  items: { id: ItemId }[]
}

/** Beside the bundles: the pictures of all bundles, named `<hash>.<extension>`. */
export const ASSETS_FOLDER = 'assets'

/** The version of this file layout. The server refuses any other. */
export const BUNDLE_FORMAT = 3

export interface Manifest {
  format: typeof BUNDLE_FORMAT
  id: BundleId
  /** The version of the compiler. */
  compiler: string
  /** The names of the shards. */
  parts: string[]
  /** For each note, in order, the index in `parts` of its shard. The note is the next unused line of that shard. */
  order: number[]
  exams: Blueprint[]
  /** What the vault calls the site. Absent if its config does not say. */
  title?: TopicName
  /** Absent if the vault names no topics. */
  topics?: TopicNames
  /** Set if pages load images of other sites. */
  remoteImages?: true
  /** Set if pages show fields of the frontmatter below their titles. */
  properties?: true
  /** Words that a search treats as equal. Absent if the vault lists none. */
  sameWords?: readonly SameWords[]
  /** Old addresses that redirect to a present note. */
  moved: Record<string, NoteSlug>
  /** Addresses of notes that no longer exist. */
  gone: string[]
}

/** The messages of all notes. Advice is left out unless only an author reads the bundle. */
export type MessagesFile = Message[]
