import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BundleId } from '../../model/ids'
import { CacheDamaged } from '../memo/cache-damaged'
import { PictureChanged } from './asset-store'
import { configText, showsRemoteImages } from './config-text'
import { readCurrent } from './current'
import { findChanges, type VaultChanges } from './find-changes'
import { type FolderLock, withLock } from './folder-lock'
import { GoodSources } from './good-sources'
import { refuseUnread } from './left-out'
import { listVault } from './list-vault'
import type { Published, PublishOptions } from './published'
import { type RunRecord, readRun, type Tally, writeRun } from './run-record'
import { sweepUnfinished } from './sweep-unfinished'
import { isUntouched } from './written-files'

/**
 * Compiles a vault and makes the bundle current, so that a running server takes it up. What the cache has is not made
 * anew; the bundle is the same without it, byte for byte.
 * @param vault  a folder of notes
 * @param folder  of bundles
 */
export const publish = (vault: string, folder: string, options: PublishOptions): Promise<Published> =>
  withLock(folder, options.onWait, async (lock) => {
    for (const place of [folder, options.cache]) sweepUnfinished(place)
    const state = stateFor(folder, options)
    const from = (state: RunRecord | null) => publishFrom(state, { vault, folder, lock }, options)
    try {
      return await from(state)
    } catch (error) {
      if (error instanceof CacheDamaged) return from(null)
      if (error instanceof PictureChanged) return from(state)
      throw error
    }
  })

/** @returns null to begin anew */
function stateFor(folder: string, { cache, build, holdsBroken }: PublishOptions): RunRecord | null {
  const state = readRun(cache, build)
  return holdsBroken && !new GoodSources(folder).exist ? null : state
}

interface Places {
  vault: string
  /** Of bundles. */
  folder: string
  /** On that folder. */
  lock: FolderLock
}

/** @param state  of the last compilation; null to begin anew */
async function publishFrom(
  state: RunRecord | null,
  { vault, folder, lock }: Places,
  options: PublishOptions,
): Promise<Published> {
  const listedAt = Date.now()
  const config = configText(vault)
  refuseUnread(config)
  if (state !== null && showsRemoteImages(config) !== showsRemoteImages(state.config))
    return publishFrom(null, { vault, folder, lock }, options) // every page may be another
  const listed = listVault(vault, config)
  const changes = findChanges(listed, state)
  const current = readCurrent(folder)
  if (state !== null && isPublished(changes, config, state, current) && isWhole(folder, state)) {
    if (changes.isLookedInto)
      writeRun(options.cache, { ...state, files: changes.notes, images: changes.images, listedAt })
    return { ...tallyOf(state), id: state.current, held: state.held, isUnchanged: true, serious: [] }
  }
  mkdirSync(options.cache, { recursive: true, mode: 0o700 })
  const compiling = options.compile(changes.changed) // while this thread loads and reads what is known
  compiling.catch(() => {}) // it is thrown where it is awaited
  const { publishChanges } = await import('./publish-changes')
  return publishChanges(folder, lock, { state, changes, compiling, config, current, listedAt }, options)
}

/** Whether what the cache tells of is all that could be published now. */
function isPublished(changes: VaultChanges, config: string | null, state: RunRecord, current: BundleId | null) {
  const isSame =
    changes.changed.length + changes.changedImages.length === 0 &&
    changes.isSameSet &&
    isEqual(changes.unread, state.unread)
  return isSame && state.config === config && state.current === current
}

/** Half a copy is made whole although nothing has changed. */
const isWhole = (folder: string, { current, shards, heads }: RunRecord): boolean =>
  isUntouched(join(folder, current), shards, heads)

const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const tallyOf = ({ notes, items, counts, withheld }: Tally): Tally => ({ notes, items, counts, withheld })
