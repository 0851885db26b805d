import { BUNDLE_FORMAT, MANIFEST_FILE, type Manifest, MESSAGES_FILE, type ShardKind } from '../../model/bundle'
import type { BundleId } from '../../model/ids'
import type { Message } from '../../model/message'
import { GRAPH_FILE, type GraphFile } from '../../model/notes/graph'
import { hashOf } from '../base/hash-of'
import { LEDGER_FILE, type LedgerShard, type StoredLedger, writeLedger } from '../identity/ledger/ledger-file'
import { type BundleNote, type BundleShard, divide } from './bundle-shards'
import { shardKinds } from './note-records'
import type { PageRecords } from './page-records'

/** A bundle before it is written. */
export interface BundleFiles {
  id: BundleId
  /** The pieces of each file, by name. */
  files: Map<string, readonly Uint8Array[]>
  shards: readonly BundleShard[]
  /** The folders of the shards' files. */
  kinds: readonly ShardKind[]
  /** The names of the files that pages show or link to. */
  assets: readonly string[]
}

export interface BundleContent extends Omit<Manifest, 'format' | 'id' | 'parts' | 'order'> {
  notes: readonly BundleNote[]
  /** Warnings and errors. */
  messages: readonly Message[]
  assets: readonly string[]
  ledger: StoredLedger
  graph: GraphFile
}

/**
 * Lays a bundle out as files. The same content gives the same bytes, and so the same id.
 * @param records  of a note's page, by its path. Asked for only when a file with them is written
 */
export function layOutBundle(
  { notes, messages, assets, ledger, graph, ...rest }: BundleContent,
  records: (path: string) => PageRecords,
): BundleFiles {
  const { shards, order } = divide(notes, { records, lines: ledger.lines })
  const manifest = { ...rest, parts: shards.map(({ name }) => name), order }
  const small: [string, Uint8Array[]][] = [
    [MESSAGES_FILE, [Buffer.from(JSON.stringify(messages))]],
    [GRAPH_FILE, [Buffer.from(JSON.stringify(graph))]],
    [LEDGER_FILE, [writeLedger(ledger, ledgerShards(shards))]],
  ]
  const hash = hashOf(JSON.stringify([manifest, assets]), ...small.flatMap(([, pieces]) => pieces))
  const id = `b${hash}` as BundleId // a hash may begin with a hyphen, and commands would take the folder's name for an option
  const head = Buffer.from(JSON.stringify({ format: BUNDLE_FORMAT, id, ...manifest }))
  return { id, files: new Map([...small, [MANIFEST_FILE, [head]]]), shards, kinds: shardKinds(), assets }
}

const ledgerShards = (shards: readonly BundleShard[]): Record<number, LedgerShard> =>
  Object.fromEntries(shards.map(({ number, name, lines }) => [number, { name, lines }]))
