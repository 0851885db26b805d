import { readFileSync } from 'node:fs'
import type { Message } from '../../model/message'
import { readImage } from '../assembling/vault-index'
import type { CacheState, ReadStamp } from '../cache/cache-state'
import { hashOf } from '../hash-of'
import type { VaultFile } from '../note'
import { type ListedFile, type ListedVault, unreadable } from './list-vault'

/** The files of a vault as they are, and which of them were read because they may have changed. */
export interface VaultChanges {
  notes: ReadStamp[]
  images: CacheState['images']
  /** Where each file lies, by its path in the vault. */
  places: Map<string, string>
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
export function findChanges({ notes, images, messages }: ListedVault, state: CacheState | null): VaultChanges {
  const unread = [...messages]
  const changed: VaultFile[] = []
  let isLookedInto = false
  const look = <T extends ReadStamp>(
    listed: readonly ListedFile[],
    known: readonly T[],
    read: (file: VaultFile) => T,
  ) => {
    const before = new Map(known.map((file) => [file.path, file]))
    return listed.flatMap(({ path, file, stamp }): T[] => {
      const old = before.get(path)
      if (old !== undefined && isTrusted(stamp, old.stamp, state!.listedAt)) return [old]
      isLookedInto = true
      try {
        const now = read({ path, bytes: readFileSync(file) })
        return [{ ...(now.hash === old?.hash ? old : now), stamp }]
      } catch (error) {
        unread.push(unreadable(path, error))
        return []
      }
    })
  }
  const hashes = new Map(state?.files.map(({ path, hash }) => [path, hash]))
  const stamp: ReadStamp['stamp'] = [0, 0, 0, 0]
  const readNotes = look(notes, state?.files ?? [], (file) => {
    const hash = hashOf(file.bytes)
    if (hashes.get(file.path) !== hash) changed.push(file)
    return { path: file.path, hash, stamp }
  })
  const readImages = look(images, state?.images ?? [], (file) => {
    return { ...readImage(file), hash: hashOf(file.bytes), stamp }
  })
  return {
    notes: readNotes,
    images: readImages,
    places: new Map([...notes, ...images].map(({ path, file }) => [path, file])),
    changed,
    unread,
    isLookedInto,
    isSameSet: state !== null && isSameSet(readNotes, state.files),
    changedImages: changedIn(readImages, state?.images ?? []),
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
