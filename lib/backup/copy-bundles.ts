import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CURRENT_FILE, type Current, MANIFEST_FILE } from '../model/bundle'
import { copyDurably, replaceDurably, syncFolder } from './durable-files'
import type { Log } from './log'
import { type BackupManifest, BUNDLES } from './manifest'

/** The compiler's cache among the bundles. The compiler rebuilds it if it is missing. */
const CACHE_FOLDER = 'cache'

/**
 * Copies the served bundle with its ledger of identities, and the files that bundles share. Older bundles, the cache
 * and incomplete files are left out. Bundles never change, so publishing may go on meanwhile.
 * @param to  the folder of the backup
 */
export function copyBundles(bundles: string, to: string, log: Log): Pick<BackupManifest, 'bundle' | 'files'> {
  const files: BackupManifest['files'] = {}
  if (!existsSync(join(bundles, CURRENT_FILE))) return { bundle: null, files }
  const current = readFileSync(join(bundles, CURRENT_FILE), 'utf8')
  const { id } = JSON.parse(current) as Current
  log(`Copying the bundle ${id} …`)
  const copy = (path: string) => {
    files[`${BUNDLES}/${path}`] = copyDurably(join(bundles, path), join(to, BUNDLES, path))
  }
  for (const name of readdirSync(bundles).filter((name) => belongsToBackup(bundles, name, id))) {
    for (const path of filesBelow(bundles, name)) copyIfPresent(name !== id, () => copy(path))
  }
  files[`${BUNDLES}/${CURRENT_FILE}`] = replaceDurably(join(to, BUNDLES, CURRENT_FILE), current)
  for (const folder of foldersBelow(to, BUNDLES)) syncFolder(join(to, folder))
  return { bundle: id, files }
}

/** @param mayVanish  whether a publisher may remove the file meanwhile, which happens only to shared files */
function copyIfPresent(mayVanish: boolean, copy: () => void): void {
  try {
    copy()
  } catch (error) {
    if (!mayVanish || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

function belongsToBackup(bundles: string, name: string, current: string): boolean {
  if (name.startsWith('.') || name === CACHE_FOLDER || name === CURRENT_FILE) return false
  return name === current || !existsSync(join(bundles, name, MANIFEST_FILE))
}

/**
 * Files that are still being written have names that begin with a dot.
 * @param path  of a file or folder in `root`, with `/` on every system
 * @returns paths of the same kind
 */
function filesBelow(root: string, path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path))
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => filesBelow(root, `${path}/${name}`))
}

function foldersBelow(root: string, path: string): string[] {
  const inner = readdirSync(join(root, path), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return [path, ...inner.flatMap(({ name }) => foldersBelow(root, `${path}/${name}`))]
}
