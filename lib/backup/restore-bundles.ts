import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CURRENT_FILE } from '../model/bundle'
import { freeName } from './database-file'
import { copyDurably, renameDurably, replaceDurably } from './durable-files'
import type { Log } from './log'
import { type BackupManifest, BUNDLES } from './manifest'

const CURRENT = `${BUNDLES}/${CURRENT_FILE}`

/**
 * Adds the bundle of a backup to a folder of bundles. Files are named by their content, so nothing is lost where a file
 * already exists. Nobody reads the bundle until `current.json` names it.
 */
export function addBundleFiles(folder: string, { files, bundle }: BackupManifest, bundles: string, log: Log): void {
  if (bundle === null) return
  log(`Adding the bundle ${bundle} …`)
  for (const path of Object.keys(files)) {
    if (!path.startsWith(`${BUNDLES}/`) || path === CURRENT) continue
    const target = join(bundles, path.slice(BUNDLES.length))
    copyDurably(join(folder, path), `${target}.restoring`, 0o644)
    renameDurably(`${target}.restoring`, target)
  }
}

/** @returns where the old `current.json` is kept; null if there was none or it is the same */
export function replaceCurrent(folder: string, { bundle }: BackupManifest, bundles: string): string | null {
  if (bundle === null) return null
  const current = join(bundles, CURRENT_FILE)
  const restored = readFileSync(join(folder, CURRENT), 'utf8')
  const before = existsSync(current) ? readFileSync(current, 'utf8') : null
  if (before === restored) return null
  const aside = before === null ? null : freeName(current)
  if (aside !== null) copyDurably(current, aside, 0o644)
  replaceDurably(current, restored, 0o644)
  return aside
}
