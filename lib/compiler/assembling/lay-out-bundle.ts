import { BUNDLE_FORMAT, GRAPH_FILE, type Graph, MANIFEST_FILE, type Manifest, MESSAGES_FILE } from '../../model/bundle'
import type { BundleId } from '../../model/ids'
import { hashOf } from '../hash-of'
import { LEDGER_FILE, type StoredLedger, writeLedger } from '../identity/ledger-file'
import { type BundleNote, type BundlePart, divide, type Place } from './bundle-parts'

/** A bundle before it is written. */
export interface BundleFiles {
  id: BundleId
  /** By name; what stands in a list stands in the file, one after the other. */
  files: Map<string, readonly Uint8Array[]>
  parts: readonly BundlePart[]
  /** Names of images. */
  assets: readonly string[]
}

export interface BundleContent extends Omit<Manifest, 'format' | 'id' | 'notes' | 'parts'> {
  notes: readonly BundleNote[]
  graph: Graph
  /** JSON values with commas between them. */
  messages: readonly Uint8Array[]
  assets: readonly string[]
  ledger: StoredLedger
}

/** Lays a bundle out as files. The same content gives the same bytes, and so the same id. */
export function layOutBundle({ notes, graph, messages, assets, ledger, ...rest }: BundleContent): BundleFiles {
  const { parts, places } = divide(notes)
  const head = { ...rest, parts: parts.map(({ name }) => name) }
  const entries = Buffer.concat(entriesOf(notes, places))
  const said = messages.flatMap((text, i) => (i === 0 ? [text] : [COMMA, text]))
  const small = new Map<string, Uint8Array>([
    [GRAPH_FILE, Buffer.from(JSON.stringify(graph))],
    [MESSAGES_FILE, Buffer.concat([Buffer.from('['), ...said, Buffer.from(']')])],
    [LEDGER_FILE, Buffer.concat(writeLedger(ledger))],
  ])
  const id = hashOf(JSON.stringify([head, assets]), entries, ...small.values()) as BundleId
  const manifest = [
    Buffer.from(JSON.stringify({ format: BUNDLE_FORMAT, id, ...head }).slice(0, -1)),
    NOTES,
    entries,
    END,
  ]
  const files = new Map<string, readonly Uint8Array[]>([
    ...[...small].map(([name, bytes]): [string, Uint8Array[]] => [name, [bytes]]),
    [MANIFEST_FILE, manifest],
  ])
  return { id, files, parts, assets }
}

const COMMA = Buffer.from(',')
const NOTES = Buffer.from(',"notes":[')
const END = Buffer.from(']}')

/** The notes' entries in the manifest, which end with where the two records stand. */
const entriesOf = (notes: readonly BundleNote[], places: readonly Place[]): Uint8Array[] =>
  notes.flatMap(({ page: { entry } }, i) => {
    const comma = i === notes.length - 1 ? '' : ','
    return [entry, Buffer.from(`,${JSON.stringify(places[i]).slice(1)}${comma}`)]
  })
