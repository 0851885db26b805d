import { existsSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, relative, resolve, sep } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pc from 'picocolors'
import { CONFIG_FILE } from '../lib/compiler/checking/config-file'
import { isHidden, isNoteOrImage } from '../lib/compiler/publishing/list-vault'
import { OneAtATime } from './one-at-a-time'

/** Editors write a file in steps, and a checkout changes thousands: wait until it has been quiet for so long. */
const QUIET_MS = 30
/** A file without a byte is most often one that is being saved. */
const EMPTY_MS = 500

/**
 * Publishes now, and whenever a file of the vault changes: one compilation at a time, and one for all that changed
 * during the last.
 * @returns once the vault is watched and published
 */
export async function watchVault(vault: string, publish: () => Promise<void>): Promise<void> {
  const { watch } = await import('chokidar')
  const folder = existsSync(vault) ? realpathSync(vault) : resolve(vault)
  const publishing = new OneAtATime(publish)
  const ignored = (path: string, stats?: Stats) => isOfNoConcern(relative(folder, path), stats)
  const watcher = watch(folder, { ignoreInitial: true, followSymlinks: false, ignored })
  watcher.on('all', async (_, path, stats) => {
    if (isEmptyFile(stats)) await filled(path)
    publishing.whenQuietFor(QUIET_MS)
  })
  watcher.on('error', (error) => console.error(pc.yellow(`Not all of ${vault} is watched: ${error}`)))
  await new Promise<void>((ready) => watcher.once('ready', ready))
  await publishing.run()
}

/**
 * Whether a change of the file or folder changes nothing that is compiled.
 * @param path  in the vault
 */
export function isOfNoConcern(path: string, stats: Stats | undefined): boolean {
  if (path.split(sep).some(isHidden)) return true
  return stats?.isFile() === true && path !== CONFIG_FILE && !isNoteOrImage(basename(path))
}

/** Of two changes in a moment the watcher tells one, so it is looked whether the file still has no byte. */
async function filled(path: string): Promise<void> {
  const isEmpty = () => isEmptyFile(statSync(path, { throwIfNoEntry: false }))
  for (let waited = 0; waited < EMPTY_MS && isEmpty(); waited += QUIET_MS) await sleep(QUIET_MS)
}

const isEmptyFile = (stats: Stats | undefined) => stats?.isFile() === true && stats.size === 0
