import { join } from 'node:path'
import type { BundleId } from '../../model/ids'
import type { Message } from '../../model/message'
import type { MessageCounts } from '../compiling/note-stages'
import type { VaultImage } from '../linking/vault-index'
import { readChecked, writeChecked } from '../memo/checked-file'
import type { WrittenHead, WrittenShard } from './written-files'

const RUN_RECORD_FILE = 'state.json'

/** The results of a compilation in numbers. */
export interface Tally {
  notes: number
  items: number
  counts: MessageCounts
  /** How many notes are not for readers, by the field that says so. */
  withheld: Record<string, number>
}

/** A file of a vault that was listed, but not read. */
export interface FileStamp {
  /** Relative to the vault, `/` between folders, Unicode NFC. */
  path: string
  /** Size, times of modification and of change in milliseconds, and inode. At least one changes with the file. */
  stamp: [size: number, modified: number, changed: number, inode: number]
}

/** A file that was read, with a hash of its bytes. */
export type ReadStamp = FileStamp & { hash: string }

/** An attachment; with its name among the assets if a note referred to it, which it was read for. */
export type AttachmentStamp = FileStamp & { asset?: string }

/** What a run leaves to the next one, besides the notes: enough to see that nothing has changed. */
export interface RunRecord extends Tally {
  /** The build of the compiler. A record of another build is not used. */
  build: string
  /** When the files were listed, in milliseconds of this machine's clock. */
  listedAt: number
  files: ReadStamp[]
  images: (ReadStamp & VaultImage)[]
  attachments: AttachmentStamp[]
  unread: Message[]
  /** The text of the vault's config. */
  config: string | null
  /** The bundle that was made. It holds the notes' pages. */
  current: BundleId
  /** The shards of that bundle. */
  shards: WrittenShard[]
  heads: WrittenHead[]
  held: HeldNote[]
}

/** A note with an error, whose last version without one is published. */
export interface HeldNote {
  path: string
  /** Its errors. Empty if the file cannot be read, for which there is another message. */
  errors: Message[]
  /** Whether it is tried again in each run, because the machine may have been the reason. */
  isFailed: boolean
}

/** @returns null if there is none, or if another build left it */
export function readRunRecord(folder: string, build: string): RunRecord | null {
  const body = readChecked(join(folder, RUN_RECORD_FILE))
  const record = body && (JSON.parse(body.toString()) as RunRecord)
  return record?.build === build ? record : null
}

export const writeRunRecord = (folder: string, record: RunRecord): void =>
  writeChecked(join(folder, RUN_RECORD_FILE), Buffer.from(JSON.stringify(record)))
