import { existsSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, relative, resolve, sep } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pc from 'picocolors'
import { CONFIG_FILE } from '../../../lib/compiler/checking/config/config-file'
import { isHidden, isListed } from '../../../lib/compiler/publishing/list-vault'
import { OneAtATime } from './one-at-a-time'

/** Wait for a pause of this length: editors write a file in steps, and a checkout changes thousands of files. */
const QUIET_MS = 30
/** How often to look for a vault that is gone: moved aside, or on a disk that is not mounted. */
const AWAY_MS = 500
/** How long to wait for the content of an empty file: it is probably being saved. */
const EMPTY_MS = 500

/**
 * Publishes now and whenever a file of the vault changes. There is one compilation at a time, and one for all changes
 * during the previous one.
 * @returns when the vault is being watched and has been published
 */
export async function watchVault(vault: string, publish: () => Promise<void>): Promise<void> {
  const folder = existsSync(vault) ? realpathSync(vault) : resolve(vault)
  const publishing = new OneAtATime(publish)
  await watchFolder(folder, publishing)
  await publishing.run()
}

/** @returns when the folder is being watched */
async function watchFolder(folder: string, publishing: OneAtATime): Promise<void> {
  const { watch } = await import('chokidar')
  const ignored = (path: string, stats?: Stats) => isIgnored(relative(folder, path), stats)
  const watcher = watch(folder, { ignoreInitial: true, followSymlinks: false, ignored })
  let isLost = false
  watcher.on('all', async (_, path, stats) => {
    if (isLost) return
    if (!existsSync(folder)) {
      isLost = true
      await watcher.close()
      return watchAgain(folder, publishing)
    }
    if (isEmptyFile(stats)) await waitForContent(path)
    publishing.whenQuietFor(QUIET_MS)
  })
  watcher.on('error', (error) => console.error(pc.yellow(`Not all of ${folder} is watched: ${error}`)))
  await new Promise<void>((ready) => watcher.once('ready', ready))
}

/** Watchers lose a folder that is moved aside, even if it comes back. */
async function watchAgain(folder: string, publishing: OneAtATime): Promise<void> {
  console.error(
    pc.yellow(`${folder} is gone. Its last version stays in service; it is published again when it is back.`),
  )
  while (!existsSync(folder)) await sleep(AWAY_MS)
  await watchFolder(folder, publishing)
  publishing.whenQuietFor(QUIET_MS)
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
  const isEmpty = () => isEmptyFile(statSync(path, { throwIfNoEntry: false }))
  for (let waited = 0; waited < EMPTY_MS && isEmpty(); waited += QUIET_MS) await sleep(QUIET_MS)
}

const isEmptyFile = (stats: Stats | undefined) => stats?.isFile() === true && stats.size === 0
