import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BundleId } from '../model/ids'
import type { Message } from '../model/message'
import type { Told } from './known-note'
import type { ListedFile } from './list-vault'
import type { VaultImage } from './vault-index'

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
  isRefused: boolean
}

/** A file whose first line is a hash of the others. What was damaged, or cut off, is as if it were not there. */
export function readChecked(file: string): Buffer | null {
  if (!existsSync(file)) return null
  const bytes = readFileSync(file)
  const end = bytes.indexOf(10)
  const body = bytes.subarray(end + 1)
  return bytes.subarray(0, end).toString() === hashOfBytes(body) ? body : null
}

export function writeChecked(file: string, body: Buffer): void {
  const fresh = `${file}.${process.pid}`
  writeFileSync(fresh, Buffer.concat([Buffer.from(`${hashOfBytes(body)}\n`), body]))
  renameSync(fresh, file)
}

export const hashOfBytes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url').slice(0, 22)

/** @returns null where there is none, or of another compiler */
export function readState(folder: string, build: string): CacheState | null {
  const body = readChecked(join(folder, STATE_FILE))
  const state = body && (JSON.parse(body.toString()) as CacheState)
  return state?.build === build ? state : null
}

export const writeState = (folder: string, state: CacheState): void =>
  writeChecked(join(folder, STATE_FILE), Buffer.from(JSON.stringify(state)))
