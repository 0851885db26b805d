import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CURRENT_FILE, type Current, MANIFEST_FILE } from '../model/bundle'
import { copyDurably, replaceDurably, syncFolder } from './durable-files'
import { type BackupManifest, BUNDLES } from './manifest'
import type { Tell } from './tell'

/** What the compiler keeps among the bundles for itself, and makes anew when it is missing. */
const CACHE_FOLDER = 'cache'

/**
 * Copies the bundle that is served, with its ledger of identities, and what bundles share. Older bundles, the cache and
 * what is half written are left out. A bundle is never changed, so nobody has to be kept from publishing.
 * @param to  the folder of the backup
 */
export function copyBundles(bundles: string, to: string, tell: Tell): Pick<BackupManifest, 'bundle' | 'files'> {
  const files: BackupManifest['files'] = {}
  if (!existsSync(join(bundles, CURRENT_FILE))) return { bundle: null, files }
  const current = readFileSync(join(bundles, CURRENT_FILE), 'utf8')
  const { id } = JSON.parse(current) as Current
  tell(`Copying the bundle ${id} …`)
  const copy = (path: string) => {
    files[`${BUNDLES}/${path}`] = copyDurably(join(bundles, path), join(to, BUNDLES, path))
  }
  for (const name of readdirSync(bundles).filter((name) => isKept(bundles, name, id))) {
    for (const path of filesBelow(bundles, name)) unlessGone(name !== id, () => copy(path))
  }
  files[`${BUNDLES}/${CURRENT_FILE}`] = replaceDurably(join(to, BUNDLES, CURRENT_FILE), current)
  for (const folder of foldersBelow(to, BUNDLES)) syncFolder(join(to, folder))
  return { bundle: id, files }
}

/** @param mayGo  whether a publisher may remove the file meanwhile: what bundles share changes, they do not */
function unlessGone(mayGo: boolean, copy: () => void): void {
  try {
    copy()
  } catch (error) {
    if (!mayGo || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

function isKept(bundles: string, name: string, current: string): boolean {
  if (name.startsWith('.') || name === CACHE_FOLDER || name === CURRENT_FILE) return false
  return name === current || !existsSync(join(bundles, name, MANIFEST_FILE))
}

/**
 * What has a dot before its name is being written.
 * @param path  of a file or folder in `root`, `/` between folders on every system, as in what is returned
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
