import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BundleId } from '../../model/ids'
import { CacheDamaged } from '../memo/cache-damaged'
import { AssetChanged } from './asset-store'
import { configText, showsRemoteImages } from './config-text'
import { readCurrent } from './current'
import { findChanges, stampsOf, type VaultChanges } from './find-changes'
import { type FolderLock, withLock } from './folder-lock'
import { GoodSources } from './good-sources'
import { refuseUnread } from './left-out'
import { listVault } from './list-vault'
import type { Published, PublishOptions } from './published'
import { type RunRecord, readRunRecord, type Tally, writeRunRecord } from './run-record'
import { sweepUnfinished } from './sweep-unfinished'
import { isUntouched } from './written-files'

/** How often to try while the cache is found damaged, or files of the vault change. */
const ATTEMPTS = 4

/**
 * Compiles a vault and makes the bundle current, so that a running server takes it up. The cache saves work, and does not
 * change a byte of the bundle.
 * @param vault  a folder of notes
 * @param folder  of bundles
 */
export const publish = (vault: string, folder: string, options: PublishOptions): Promise<Published> =>
  withLock(folder, options.onWait, async (lock) => {
    for (const place of [folder, options.cache]) sweepUnfinished(place)
    let lastRun = lastRunOf(folder, options)
    for (let attempt = 1; ; attempt++) {
      try {
        return await publishFrom(lastRun, { vault, folder, lock }, options)
      } catch (error) {
        if (attempt === ATTEMPTS || !(error instanceof CacheDamaged || error instanceof AssetChanged)) throw error
        if (error instanceof CacheDamaged) lastRun = null
      }
    }
  })

/** @returns null to begin without a past */
function lastRunOf(folder: string, { cache, build, holdsBroken }: PublishOptions): RunRecord | null {
  const lastRun = readRunRecord(cache, build)
  return holdsBroken && !new GoodSources(folder).exist ? null : lastRun
}

interface Places {
  vault: string
  /** The folder of bundles. */
  folder: string
  /** The lock of that folder. */
  lock: FolderLock
}

/** @param lastRun  the record of the last run; null to begin without a past */
async function publishFrom(
  lastRun: RunRecord | null,
  { vault, folder, lock }: Places,
  options: PublishOptions,
): Promise<Published> {
  const listedAt = Date.now()
  const config = configText(vault)
  refuseUnread(config)
  if (lastRun !== null && showsRemoteImages(config) !== showsRemoteImages(lastRun.config))
    return publishFrom(null, { vault, folder, lock }, options) // every page may have changed
  const listed = listVault(vault, config)
  const changes = findChanges(listed, lastRun)
  const current = readCurrent(folder)
  if (lastRun !== null && isPublished(changes, config, lastRun, current) && isWhole(folder, lastRun)) {
    if (changes.isLookedInto)
      writeRunRecord(options.cache, {
        ...lastRun,
        files: changes.notes,
        images: changes.images,
        attachments: stampsOf(changes),
        listedAt,
      })
    return {
      ...tallyOf(lastRun),
      id: lastRun.current,
      held: lastRun.held,
      isUnchanged: true,
      serious: [],
      unfinished: null,
    }
  }
  mkdirSync(options.cache, { recursive: true, mode: 0o700 })
  const compiling = options.compile(changes.changed) // meanwhile this thread reads what the last run left
  compiling.catch(() => {}) // the error is handled where the promise is awaited
  const { publishChanges } = await import('./publish-changes')
  return publishChanges(folder, lock, { lastRun, changes, compiling, config, current, listedAt }, options)
}

/** Whether nothing has changed, so that there is nothing to publish. */
function isPublished(changes: VaultChanges, config: string | null, lastRun: RunRecord, current: BundleId | null) {
  const isSame =
    changes.changed.length + changes.changedFiles.length === 0 &&
    changes.isSameSet &&
    isEqual(changes.unread, lastRun.unread)
  return isSame && lastRun.config === config && lastRun.current === current
}

/** Completes a bundle that was copied in part, although nothing has changed. */
const isWhole = (folder: string, { current, shards, heads }: RunRecord): boolean =>
  isUntouched(join(folder, current), shards, heads)

const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const tallyOf = ({ notes, items, counts, withheld }: Tally): Tally => ({ notes, items, counts, withheld })
