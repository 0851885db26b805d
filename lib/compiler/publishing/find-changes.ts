import type { Message } from '../../model/message'
import { hashOf } from '../base/hash-of'
import type { VaultFile } from '../base/vault-file'
import { readImage } from '../linking/vault-index'
import { type ListedFile, type ListedVault, unreadable } from './list-vault'
import { type PlacedFile, readVaultFile } from './read-vault-file'
import type { ReadStamp, RunRecord } from './run-record'

/** The files of a vault as they are, and which of them were read because they may have changed. */
export interface VaultChanges {
  notes: ReadStamp[]
  images: RunRecord['images']
  /** Where each file lies, by its path in the vault. */
  places: ReadonlyMap<string, PlacedFile>
  /** Notes whose bytes are others than they were. */
  changed: VaultFile[]
  /** What could not be listed or read. */
  unread: Message[]
  /** Whether some file was looked into: its stamp alone did not tell that it is as it was. */
  isLookedInto: boolean
  /** Whether the set of notes is as it was. */
  isSameSet: boolean
  /** Paths of images that are others than they were, or are new or gone. */
  changedImages: string[]
}

/** A clock of a file system may be so coarse that two changes within this time look like one. */
const COARSEST_CLOCK_MS = 2_000

/** Compares a vault with what was seen of it last, as git does: a file is read only if its stamp says that it changed. */
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

/** A look at a vault's files, of which it opens those that may have changed. */
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

  /** @returns what is known of each file, or what `read` gives of it; a file that cannot be read is left out */
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

/** A file that was changed when it was listed may have been changed again within one tick of its clock. */
const isTrusted = (now: ListedFile['stamp'], old: ListedFile['stamp'], listedAt: number) =>
  now.every((value, i) => value === old[i]) && Math.max(now[1], now[2]) < listedAt - COARSEST_CLOCK_MS

const isSameSet = (now: readonly ReadStamp[], old: readonly ReadStamp[]) =>
  now.length === old.length && now.every(({ path }, i) => path === old[i]!.path)

function changedIn(now: readonly ReadStamp[], old: readonly ReadStamp[]): string[] {
  const hashes = [now, old].map((files) => new Map(files.map(({ path, hash }) => [path, hash])))
  const paths = new Set([...now, ...old].map(({ path }) => path))
  return [...paths].filter((path) => hashes[0]!.get(path) !== hashes[1]!.get(path))
}
