import type { Message } from '../../model/message'
import { hashOf } from '../base/hash-of'
import type { VaultFile } from '../base/vault-file'
import { readImage } from '../linking/vault-index'
import { type ListedFile, type ListedVault, unreadable } from './list-vault'
import { type PlacedFile, readVaultFile } from './read-vault-file'
import type { ReadStamp, RunRecord } from './run-record'

/** The files of a vault, and what has changed since the last run. */
export interface VaultChanges {
  notes: ReadStamp[]
  images: RunRecord['images']
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
  /** Paths of images that were changed, added or deleted. */
  changedImages: string[]
}

/** The clock of a file system may be so coarse that two changes within this time look the same. */
const COARSEST_CLOCK_MS = 2_000

/** Compares a vault with the last run. As in git, a file is read only if its stamp has changed. */
export function findChanges({ notes, images, messages }: ListedVault, state: RunRecord | null): VaultChanges {
  const look = new Look(state?.listedAt ?? 0, messages)
  const changed: VaultFile[] = []
  const readNotes = look.over(notes, state?.files ?? [], (file, stamp, old) => {
    const hash = hashOf(file.bytes)
    if (hash !== old?.hash) changed.push(file)
    return { path: file.path, hash, stamp }
  })
  const readImages = look.over(images, state?.images ?? [], (file, stamp, old) => {
    const hash = hashOf(file.bytes)
    return hash === old?.hash ? { ...old, stamp } : { ...readImage(file), hash, stamp }
  })
  return {
    notes: readNotes,
    images: readImages,
    places: look.places,
    changed,
    unread: look.unread,
    isLookedInto: look.isLookedInto,
    isSameSet: state !== null && isSameSet(readNotes, state.files),
    changedImages: changedIn(readImages, state?.images ?? []),
  }
}

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
    const before = new Map(known.map((file) => [file.path, file]))
    const found: T[] = []
    for (const file of listed) {
      const { path, stamp } = file
      const old = before.get(path)
      this.places.set(path, file)
      if (old !== undefined && isTrusted(stamp, old.stamp, this.listedAt)) found.push(old)
      else this.open(file, (opened) => found.push(read(opened, stamp, old)))
    }
    return found
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
const isTrusted = (now: ListedFile['stamp'], old: ListedFile['stamp'], listedAt: number) =>
  now.every((value, i) => value === old[i]) && Math.max(now[1], now[2]) < listedAt - COARSEST_CLOCK_MS

const isSameSet = (now: readonly ReadStamp[], old: readonly ReadStamp[]) =>
  now.length === old.length && now.every(({ path }, i) => path === old[i]!.path)

function changedIn(now: readonly ReadStamp[], old: readonly ReadStamp[]): string[] {
  const hashes = [now, old].map((files) => new Map(files.map(({ path, hash }) => [path, hash])))
  const paths = new Set([...now, ...old].map(({ path }) => path))
  return [...paths].filter((path) => hashes[0]!.get(path) !== hashes[1]!.get(path))
}
