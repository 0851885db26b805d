import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { ASSETS_FOLDER, PART_KINDS, partFile } from '../../model/bundle'
import type { BundleFiles } from '../assembling/lay-out-bundle'
import { writePieces } from '../cache/write-pieces'
import { LEDGER_FILE } from '../identity/ledger-file'

/** What a bundle is made of besides its own bytes. */
export interface BundleSources {
  /** The file that an asset is a copy of. */
  imageOf: (asset: string) => string
  /** The folder of a bundle that may have some of the same parts. */
  before: string | null
}

/**
 * Writes a bundle into a folder of bundles, whole or not at all: it gets its name when all of it is there.
 * @param name  the id of the bundle, but for a draft
 */
export function writeBundle(
  folder: string,
  name: string,
  { id, files, parts, assets }: BundleFiles,
  { before, imageOf }: BundleSources,
): void {
  const home = join(folder, name)
  if (name === id && existsSync(join(home, LEDGER_FILE))) {
    const now = new Date()
    utimesSync(home, now, now) // the same bytes, published again
    return
  }
  const fresh = join(folder, `.${name}.${process.pid}`)
  for (const inner of [ASSETS_FOLDER, ...PART_KINDS]) mkdirSync(join(fresh, inner), { recursive: true })
  for (const [file, pieces] of files) writePieces(join(fresh, file), pieces)
  for (const { name, files } of parts)
    for (const kind of PART_KINDS) share(before, fresh, partFile(kind, name), (to) => writePieces(to, files[kind]()))
  for (const asset of assets) share(before, fresh, join(ASSETS_FOLDER, asset), (to) => copyFileSync(imageOf(asset), to))
  rmSync(home, { recursive: true, force: true })
  renameSync(fresh, home)
}

/**
 * Puts a file into a bundle. It is never written to again, so that two bundles can share it; not every disk has such links.
 * @param make  writes it, where the bundle before has no such file
 */
function share(before: string | null, fresh: string, file: string, make: (to: string) => void): void {
  const to = join(fresh, file)
  if (before === null || !isLinked(join(before, file), to)) make(to)
}

function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}
