import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  ASSETS_FOLDER,
  CURRENT_FILE,
  type Current,
  GRAPH_FILE,
  type Graph,
  KEYS_FILE,
  MANIFEST_FILE,
  type Manifest,
  MESSAGES_FILE,
  PAGES_FILE,
} from '../../model/bundle'
import type { BundleId } from '../../model/ids'
import { hashOf } from '../hash-of'
import { LEDGER_FILE, type StoredLedger, writeLedger } from '../identity/ledger-file'
import type { DrawnPage } from './draw-note'
import { writePieces } from './write-pieces'

/** A bundle before it is written. */
export interface BundleFiles {
  id: BundleId
  /** By name; what stands in a list stands in the file, one after the other. */
  files: Map<string, readonly Uint8Array[]>
  /** Names of images. */
  assets: readonly string[]
}

/** One note's two records, and what the manifest says of it but for where they stand: JSON, in pieces. */
export interface BundleNote {
  page: Pick<DrawnPage, 'entry' | 'head' | 'keys' | 'hash'>
  /** What follows the page's head, to the end of its line. */
  tail: string
}

export interface BundleContent extends Omit<Manifest, 'format' | 'id' | 'notes'> {
  notes: readonly BundleNote[]
  graph: Graph
  /** JSON values with commas between them. */
  messages: readonly Uint8Array[]
  assets: readonly string[]
  ledger: StoredLedger
}

/** Lays a bundle out as files. The same content gives the same bytes, and so the same id. */
export function layOutBundle({ notes, graph, messages, assets, ledger, ...rest }: BundleContent): BundleFiles {
  const tails = notes.map(({ tail }) => Buffer.from(tail))
  const entries = Buffer.concat(entriesOf(notes, tails))
  const said = messages.flatMap((text, i) => (i === 0 ? [text] : [COMMA, text]))
  const small = new Map<string, Uint8Array>([
    [GRAPH_FILE, Buffer.from(JSON.stringify(graph))],
    [MESSAGES_FILE, Buffer.concat([Buffer.from('['), ...said, Buffer.from(']')])],
    [LEDGER_FILE, Buffer.concat(writeLedger(ledger))],
  ])
  const id = hashOf(
    ...[JSON.stringify([rest, assets, notes.map(({ page }) => page.hash)]), entries],
    ...[Buffer.concat(tails), ...small.values()],
  ) as BundleId
  const manifest = [Buffer.from(JSON.stringify({ format: 1, id, ...rest }).slice(0, -1)), NOTES, entries, END]
  const files = new Map<string, readonly Uint8Array[]>([
    ...[...small].map(([name, bytes]): [string, Uint8Array[]] => [name, [bytes]]),
    [PAGES_FILE, notes.flatMap(({ page }, i) => [page.head, tails[i]!])],
    [KEYS_FILE, notes.flatMap(({ page }) => [page.keys, NEWLINE])],
    [MANIFEST_FILE, manifest],
  ])
  return { id, files, assets }
}

const COMMA = Buffer.from(',')
const NEWLINE = Buffer.from('\n')
const NOTES = Buffer.from(',"notes":[')
const END = Buffer.from(']}')

/** The notes' entries in the manifest, which end with where the two records stand. */
function entriesOf(notes: readonly BundleNote[], tails: readonly Uint8Array[]): Uint8Array[] {
  let [at, keyAt] = [0, 0]
  return notes.flatMap(({ page: { entry, head, keys } }, i) => {
    const length = head.length + tails[i]!.length - NEWLINE.length
    const comma = i === notes.length - 1 ? '' : ','
    const extents = `,"page":[${at},${length}],"keys":[${keyAt},${keys.length}]}${comma}`
    at += length + NEWLINE.length
    keyAt += keys.length + NEWLINE.length
    return [entry, Buffer.from(extents)]
  })
}

/**
 * Writes a bundle into a folder of bundles, whole or not at all: it gets its name when all of it is there.
 * @param name  the id of the bundle, but for a draft
 * @param imageOf  the file that an asset is a copy of
 */
export async function writeBundle(
  folder: string,
  name: string,
  { id, files, assets }: BundleFiles,
  imageOf: (asset: string) => string,
): Promise<void> {
  const home = join(folder, name)
  if (name === id && existsSync(join(home, LEDGER_FILE))) {
    const now = new Date()
    return utimes(home, now, now) // the same bytes, published again
  }
  const fresh = join(folder, `.${name}.${process.pid}`)
  await mkdir(join(fresh, ASSETS_FOLDER), { recursive: true })
  await Promise.all([
    ...[...files].map(([file, pieces]) => writePieces(join(fresh, file), pieces)),
    ...assets.map((asset) => copyFile(imageOf(asset), join(fresh, ASSETS_FOLDER, asset))),
  ])
  await rm(home, { recursive: true, force: true })
  await rename(fresh, home)
}

/** Makes a bundle the one that is served. A reader of the file sees the old one or the new one. */
export async function makeCurrent(folder: string, current: Current): Promise<void> {
  const fresh = join(folder, `.${CURRENT_FILE}.${process.pid}`)
  await writeFile(fresh, JSON.stringify(current))
  await rename(fresh, join(folder, CURRENT_FILE))
}

/** The bundle that is served; null before the first. */
export async function readCurrent(folder: string): Promise<BundleId | null> {
  try {
    return (JSON.parse(await readFile(join(folder, CURRENT_FILE), 'utf8')) as Current).id
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
