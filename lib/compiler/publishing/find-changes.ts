import type { Message } from '../../model/message'
import { hashOf } from '../base/hash-of'
import { isSameList } from '../base/is-same-list'
import type { VaultFile } from '../base/vault-file'
import { Attachment } from '../linking/attachment'
import { readImage } from '../linking/vault-index'
import { type ListedFile, type ListedVault, unreadable } from './list-vault'
import { type PlacedFile, readThrough, readVaultFile } from './read-vault-file'
import type { AttachmentStamp, ReadStamp, RunRecord } from './run-record'

/** The files of a vault, and what has changed since the last run. */
export interface VaultChanges {
  notes: ReadStamp[]
  images: RunRecord['images']
  attachments: SeenAttachment[]
  /** The place of each file on the disk, by its path in the vault. */
  places: ReadonlyMap<string, PlacedFile>
  /** Notes that are new, or whose bytes have changed. */
  changed: VaultFile[]
  /** Messages about what could not be listed or read. */
  unread: Message[]
  /** Whether a file had to be read because its stamp did not show that it is unchanged. */
  isLookedInto: boolean
  /** Whether the set of notes is the same. */
  isSameSet: boolean
  /** Paths of images and attachments that were changed, added or deleted. */
  changedFiles: string[]
}

type Stamp = ListedFile['stamp']

/** An attachment as it was listed. */
export interface SeenAttachment {
  file: Attachment
  stamp: Stamp
}

/** The clock of a file system may be so coarse that two changes within this time look the same. */
const COARSEST_CLOCK_MS = 2_000

/** Compares a vault with the last run. As in git, a file is read only if its stamp has changed. */
export function findChanges(
  { notes, images, attachments, messages }: ListedVault,
  lastRun: RunRecord | null,
): VaultChanges {
  const look = new Look(lastRun?.listedAt ?? 0, messages)
  const changed: VaultFile[] = []
  const readNotes = look.over(notes, lastRun?.files ?? [], (file, stamp, old) => {
    const hash = hashOf(file.bytes)
    if (hash !== old?.hash) changed.push(file)
    return { path: file.path, hash, stamp }
  })
  const readImages = look.over(images, lastRun?.images ?? [], (file, stamp, old) => {
    const hash = hashOf(file.bytes)
    return hash === old?.hash ? { ...old, stamp } : { ...readImage(file), hash, stamp }
  })
  const known = look.atAttachments(attachments, lastRun?.attachments ?? [])
  return {
    notes: readNotes,
    images: readImages,
    places: look.places,
    changed,
    unread: look.unread,
    isLookedInto: look.isLookedInto,
    isSameSet: lastRun !== null && isSameSet(readNotes, lastRun.files),
    attachments: known.attachments,
    changedFiles: [...changedIn(readImages, lastRun?.images ?? []), ...known.changed],
  }
}

/** What a run leaves to the next one of the attachments. */
export const stampsOf = ({ attachments }: VaultChanges): AttachmentStamp[] =>
  attachments.map(({ file: { path, knownAsset }, stamp }) => {
    return { path, stamp, ...(knownAsset !== undefined && { asset: knownAsset }) }
  })

/** Reads those files of a vault that may have changed. */
class Look {
  readonly places = new Map<string, PlacedFile>()
  readonly unread: Message[]
  isLookedInto = false

  constructor(
    private readonly listedAt: number,
    messages: readonly Message[],
  ) {
    this.unread = [...messages]
  }

  /** @returns what is known about each file, or else what `read` gives; files that cannot be read are left out */
  over<T extends ReadStamp>(
    listed: readonly ListedFile[],
    known: readonly T[],
    read: (file: VaultFile, stamp: T['stamp'], old: T | undefined) => T,
  ): T[] {
    const past = new Map(known.map((file) => [file.path, file]))
    const found: T[] = []
    for (const file of listed) {
      const { path, stamp } = file
      const old = past.get(path)
      this.places.set(path, file)
      if (old !== undefined && isTrusted(stamp, old.stamp, this.listedAt)) found.push(old)
      else this.open(file, (opened) => found.push(read(opened, stamp, old)))
    }
    return found
  }

  /**
   * Only attachments that notes refer to were read. They are read again if they may have changed. Others only count by
   * their presence.
   */
  atAttachments(listed: readonly ListedFile[], known: readonly AttachmentStamp[]) {
    const past = new Map(known.map((file) => [file.path, file]))
    const changed: string[] = []
    const attachments = listed.map((placed): SeenAttachment => {
      const { path, stamp } = placed
      const old = past.get(path)
      past.delete(path)
      this.places.set(path, placed)
      const isKnown = old?.asset !== undefined && isTrusted(stamp, old.stamp, this.listedAt)
      const file = new Attachment(path, stamp[0], () => readThrough(placed), isKnown ? old.asset : undefined)
      if (old?.asset !== undefined && !isKnown) this.isLookedInto = true
      const isSame = old?.asset === undefined ? isSameStamp(stamp, old?.stamp) : file.asset === old.asset
      if (!isSame) changed.push(path)
      return { file, stamp }
    })
    return { attachments, changed: [...changed, ...past.keys()] }
  }

  private open(file: ListedFile, use: (file: VaultFile) => void): void {
    this.isLookedInto = true
    try {
      use(readVaultFile(file))
    } catch (error) {
      this.unread.push(unreadable(file.path, error))
    }
  }
}

/** A file that changed just before it was listed may have changed again within one tick of the clock. */
const isTrusted = (now: Stamp, old: Stamp, listedAt: number) =>
  isSameStamp(now, old) && Math.max(now[1], now[2]) < listedAt - COARSEST_CLOCK_MS

const isSameStamp = (now: Stamp, old: Stamp | undefined) => now.every((value, i) => value === old?.[i])

const isSameSet = (now: readonly ReadStamp[], old: readonly ReadStamp[]) =>
  isSameList(now, old, (a, b) => a.path === b.path)

function changedIn(now: readonly ReadStamp[], old: readonly ReadStamp[]): string[] {
  const hashesOf = (files: readonly ReadStamp[]) => new Map(files.map(({ path, hash }) => [path, hash]))
  const [hashes, oldHashes] = [hashesOf(now), hashesOf(old)]
  const paths = new Set([...hashes.keys(), ...oldHashes.keys()])
  return [...paths].filter((path) => hashes.get(path) !== oldHashes.get(path))
}
