import { existsSync, linkSync, mkdirSync } from 'node:fs'
import { copyFile, rename, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { ASSETS_FOLDER, PART_KINDS, type PartKind, partFile } from '../../model/bundle'
import type { BundlePart } from '../assembling/bundle-parts'
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
  sources: BundleSources,
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
    ...parts.flatMap((part) => PART_KINDS.map((kind) => putPart(fresh, part, kind, sources.before))),
    ...assets.map((asset) => putAsset(fresh, asset, sources)),
  ])
  await rm(home, { recursive: true, force: true })
  await rename(fresh, home)
}

/** A file of a bundle is never written to again, so that two bundles can share it; not every disk has such links. */
async function putPart(
  fresh: string,
  { name, files }: BundlePart,
  kind: PartKind,
  before: string | null,
): Promise<void> {
  const file = partFile(kind, name)
  const isShared = before !== null && isLinked(join(before, file), join(fresh, file))
  if (!isShared) await writePieces(join(fresh, file), files[kind]())
}

async function putAsset(fresh: string, asset: string, { before, imageOf }: BundleSources): Promise<void> {
  const file = join(ASSETS_FOLDER, asset)
  const isShared = before !== null && isLinked(join(before, file), join(fresh, file))
  if (!isShared) await copyFile(imageOf(asset), join(fresh, file))
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
