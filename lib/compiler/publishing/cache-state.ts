import { existsSync, readFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { BundleId } from '../../model/ids'
import type { Message } from '../../model/message'
import type { Told } from '../assembling/known-note'
import type { VaultImage } from '../assembling/vault-index'
import { hashOf } from '../hash-of'
import { joinNeighbours } from '../join-neighbours'
import type { WrittenPart } from './known-parts'
import type { ListedFile } from './list-vault'
import { writePieces } from './write-pieces'

const STATE_FILE = 'state.json'

/** What a compilation came to, in numbers. */
export interface Tally {
  notes: number
  items: number
  counts: Told['counts']
}

/** A file that was read, and a hash of its bytes. */
export type ReadStamp = Pick<ListedFile, 'path' | 'stamp'> & { hash: string }

/** The small part of the cache: enough to see that nothing has changed. */
export interface CacheState extends Tally {
  /** Of the compiler: what another one left is not used. */
  build: string
  /** When the files were listed, in milliseconds of this machine's clock. */
  listedAt: number
  files: ReadStamp[]
  images: (ReadStamp & VaultImage)[]
  unread: Message[]
  /** The text of the vault's config. */
  config: string | null
  /** The bundle that was current when all was done. */
  current: BundleId | null
  /** Where the pages stand that the notes were drawn to: a bundle's folder. */
  home: string
  /** The parts of that bundle. */
  parts: WrittenPart[]
  isRefused: boolean
}

/** A file whose first line is a hash of the others. What was damaged, or cut off, is as if it were not there. */
export function readChecked(file: string): Buffer | null {
  if (!existsSync(file)) return null
  const bytes = readFileSync(file)
  const end = bytes.indexOf(10)
  const body = bytes.subarray(end + 1)
  return bytes.subarray(0, end).toString() === hashOf(body) ? body : null
}

export async function writeChecked(file: string, body: readonly Uint8Array[]): Promise<void> {
  const fresh = `${file}.${process.pid}`
  const pieces = joinNeighbours(body)
  await writePieces(fresh, [Buffer.from(`${hashOf(...pieces)}\n`), ...pieces])
  await rename(fresh, file)
}

/** @returns null where there is none, or of another compiler */
export function readState(folder: string, build: string): CacheState | null {
  const body = readChecked(join(folder, STATE_FILE))
  const state = body && (JSON.parse(body.toString()) as CacheState)
  return state?.build === build ? state : null
}

export const writeState = (folder: string, state: CacheState): Promise<void> =>
  writeChecked(join(folder, STATE_FILE), [Buffer.from(JSON.stringify(state))])
