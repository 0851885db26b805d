import { join } from 'node:path'
import type { BundleId } from '../../model/ids'
import type { Message } from '../../model/message'
import type { Told } from '../compiling/known-note'
import type { VaultImage } from '../linking/vault-index'
import { readChecked, writeChecked } from './checked-file'
import type { WrittenHead, WrittenPart } from './known-parts'

const STATE_FILE = 'state.json'

/** What a compilation came to, in numbers. */
export interface Tally {
  notes: number
  items: number
  counts: Told['counts']
}

/** A file of a vault, unread. */
export interface FileStamp {
  /** Relative to the vault, `/` between folders, Unicode NFC. */
  path: string
  /** What changes when the file does: size, times of change in milliseconds, and number of the inode. */
  stamp: [size: number, modified: number, changed: number, inode: number]
}

/** A file that was read, and a hash of its bytes. */
export type ReadStamp = FileStamp & { hash: string }

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
  /** The bundle that was made of it. Its pages are those that the notes were drawn to. */
  current: BundleId
  /** The parts of that bundle. */
  parts: WrittenPart[]
  heads: WrittenHead[]
  held: HeldNote[]
}

/** A note that is published as it was before its error. */
export interface HeldNote {
  path: string
  /** Why. Empty where the file cannot be read, which has a message of its own. */
  errors: Message[]
  /** Whether it is tried again each time, since it may have been the machine. */
  isFailed: boolean
}

/** @returns null where there is none, or of another compiler */
export function readState(folder: string, build: string): CacheState | null {
  const body = readChecked(join(folder, STATE_FILE))
  const state = body && (JSON.parse(body.toString()) as CacheState)
  return state?.build === build ? state : null
}

export const writeState = (folder: string, state: CacheState): void =>
  writeChecked(join(folder, STATE_FILE), Buffer.from(JSON.stringify(state)))
