import { existsSync, linkSync, mkdirSync } from 'node:fs'
import { copyFile, rename, rm, utimes } from 'node:fs/promises'
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
export async function writeBundle(
  folder: string,
  name: string,
  { id, files, parts, assets }: BundleFiles,
  { before, imageOf }: BundleSources,
): Promise<void> {
  const home = join(folder, name)
  if (name === id && existsSync(join(home, LEDGER_FILE))) {
    const now = new Date()
    return utimes(home, now, now) // the same bytes, published again
  }
  const fresh = join(folder, `.${name}.${process.pid}`)
  for (const inner of [ASSETS_FOLDER, ...PART_KINDS]) mkdirSync(join(fresh, inner), { recursive: true })
  await Promise.all([
    ...[...files].map(([file, pieces]) => writePieces(join(fresh, file), pieces)),
    ...parts.flatMap(({ name, files }) =>
      PART_KINDS.map((kind) => share(before, fresh, partFile(kind, name), (to) => writePieces(to, files[kind]()))),
    ),
    ...assets.map((asset) => share(before, fresh, join(ASSETS_FOLDER, asset), (to) => copyFile(imageOf(asset), to))),
  ])
  await rm(home, { recursive: true, force: true })
  await rename(fresh, home)
}

/**
 * Puts a file into a bundle. It is never written to again, so that two bundles can share it; not every disk has such links.
 * @param make  writes it, where the bundle before has no such file
 */
async function share(
  before: string | null,
  fresh: string,
  file: string,
  make: (to: string) => Promise<void>,
): Promise<void> {
  const to = join(fresh, file)
  if (before === null || !isLinked(join(before, file), to)) await make(to)
}

/** Waits for no thread: two hundred links take a millisecond or two. */
function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}
