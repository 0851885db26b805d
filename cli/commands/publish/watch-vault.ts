import { realpathSync, type Stats, statSync } from 'node:fs'
import { basename, relative, resolve, sep } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pc from 'picocolors'
import { CONFIG_FILE } from '../../../lib/compiler/checking/config/config-file'
import { isHidden, isListed } from '../../../lib/compiler/publishing/list-vault'
import { OneAtATime } from './one-at-a-time'

/** Wait for a pause of this length: editors write a file in steps, and a checkout changes thousands of files. */
const QUIET_MS = 30
/** How often to look whether the vault is still the same folder: it may be moved aside, replaced, or not mounted. */
const AWAY_MS = 500
/** How long to wait for the content of an empty file: it is probably being saved. */
const EMPTY_MS = 500

/**
 * Publishes now and whenever a file of the vault changes. There is one compilation at a time, and one for all changes
 * during the previous one.
 * @returns when the vault is being watched and has been published
 */
export async function watchVault(vault: string, publish: () => Promise<void>): Promise<void> {
  const publishing = new OneAtATime(publish)
  await watchFolder(vault, publishing)
  await publishing.run()
}

/** @returns when the folder is being watched */
async function watchFolder(vault: string, publishing: OneAtATime): Promise<void> {
  const { watch } = await import('chokidar')
  const { identity, folder } = placeOf(vault)
  const ignored = (path: string, stats?: Stats) => isIgnored(relative(folder, path), stats)
  const watcher = watch(folder, { ignoreInitial: true, followSymlinks: false, ignored })
  watcher.on('all', async (_, path, stats) => {
    if (isEmptyFile(stats)) await waitForContent(path)
    if (identityOf(vault) === identity) publishing.whenQuietFor(QUIET_MS)
  })
  watcher.on('error', (error) => console.error(pc.yellow(`Not all of ${folder} is watched: ${error}`)))
  await new Promise<void>((ready) => watcher.once('ready', ready))
  const looking = setInterval(async () => {
    if (identityOf(vault) === identity) return
    clearInterval(looking)
    await watcher.close()
    await watchAgain(vault, publishing)
  }, AWAY_MS)
}

/** The folder with links resolved, and its identity. */
function placeOf(vault: string): { identity: string | null; folder: string } {
  const identity = identityOf(vault)
  try {
    return { identity, folder: realpathSync(vault) }
  } catch {
    return { identity: null, folder: resolve(vault) }
  }
}

/**
 * A watcher stays with its folder when another one takes the name, or when a link leads to another one.
 * @returns null while there is none that can be read: a network mount that does not answer now may be back later
 */
function identityOf(vault: string): string | null {
  const stats = statsIfReadable(vault)
  return stats === undefined ? null : `${stats.dev} ${stats.ino}`
}

/** Unlike `statsOf`, which throws for other faults than a missing file: here each of them may pass. */
function statsIfReadable(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

async function watchAgain(vault: string, publishing: OneAtATime): Promise<void> {
  const lack = lackOf(vault)
  if (lack !== null)
    console.error(
      pc.yellow(`${vault} ${lack}. Its last version stays in service; it is published again when it is back.`),
    )
  while (identityOf(vault) === null) await sleep(AWAY_MS)
  await watchFolder(vault, publishing)
  publishing.whenQuietFor(QUIET_MS)
}

/** @returns null if the folder can be read */
function lackOf(vault: string): string | null {
  try {
    return statSync(vault, { throwIfNoEntry: false }) === undefined ? 'is gone' : null
  } catch (error) {
    return `cannot be read: ${(error as Error).message}`
  }
}

/**
 * Whether a change of the file or folder has no effect on the bundle.
 * @param path  relative to the vault
 */
export function isIgnored(path: string, stats: Stats | undefined): boolean {
  if (path.split(sep).some(isHidden)) return true
  return stats?.isFile() === true && path !== CONFIG_FILE && !isListed(basename(path))
}

/** Waits until a file has content. Polls, because the watcher may report two quick changes as one. */
async function waitForContent(path: string): Promise<void> {
  const isEmpty = () => isEmptyFile(statsIfReadable(path))
  for (let waited = 0; waited < EMPTY_MS && isEmpty(); waited += QUIET_MS) await sleep(QUIET_MS)
}

const isEmptyFile = (stats: Stats | undefined) => stats?.isFile() === true && stats.size === 0
