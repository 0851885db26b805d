import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { ASSETS_FOLDER, MANIFEST_FILE } from '../../model/bundle'
import { assetName } from '../linking/attachment'
import { type PlacedFile, readThrough } from './read-vault-file'

/** A file was replaced while the vault was being published. */
export class AssetChanged extends Error {
  constructor(path: string) {
    super(`${path} changed while the vault was published`)
  }
}

/** A file of the vault that pages show or link to. */
export interface KeptFile extends PlacedFile {
  /** Its name among the assets. */
  asset: string
  bytes: number
}

/**
 * Copies files of a vault into a folder of bundles, named by their content. They stay there when no note refers to them any
 * more, because open exams and results show each question as it was (docs/decisions/0027).
 * @throws AssetChanged
 */
export function keepAssets(folder: string, files: readonly KeptFile[]): void {
  const home = join(folder, ASSETS_FOLDER)
  mkdirSync(home, { recursive: true })
  for (const file of files) {
    const place = join(home, file.asset)
    if (statSync(place, { throwIfNoEntry: false })?.size === file.bytes) continue
    const fresh = join(home, '.unfinished')
    try {
      copyFile(file, fresh)
      renameSync(fresh, place)
    } finally {
      rmSync(fresh, { force: true })
    }
  }
}

/** Hashes what is copied: the bytes under a name are always those that it stands for. */
function copyFile(file: KeptFile, to: string): void {
  const copy = openSync(to, 'w')
  try {
    const hash = readThrough(file, (piece) => {
      for (let done = 0; done < piece.length; ) done += writeSync(copy, piece, done)
    })
    if (assetName(hash, file.path) !== file.asset) throw new AssetChanged(file.path)
  } finally {
    closeSync(copy)
  }
}

/**
 * Removes images and other files that nothing refers to any more. The caller must hold the lock of the folder.
 * @param asked  the texts of all questions that learners were asked, in batches
 * @returns the number of removed files, and their bytes
 */
export async function sweepAssets(
  folder: string,
  asked: AsyncIterable<readonly string[]>,
): Promise<{ files: number; bytes: number }> {
  const home = join(folder, ASSETS_FOLDER)
  if (!existsSync(home)) return { files: 0, bytes: 0 }
  const unshown = new Set(readdirSync(home))
  const keepShownIn = (text: string) => {
    for (const [name] of text.matchAll(/(?<=\/vault\/)[\w-]+\.\w+/g)) unshown.delete(name)
  }
  for await (const texts of asked) texts.forEach(keepShownIn)
  for (const file of filesOfBundles(folder)) keepShownIn(readFileSync(file, 'utf8'))
  const swept = { files: unshown.size, bytes: 0 }
  for (const name of unshown) {
    swept.bytes += statSync(join(home, name)).size
    rmSync(join(home, name))
  }
  return swept
}

function filesOfBundles(folder: string): string[] {
  const bundles = readdirSync(folder).filter((name) => existsSync(join(folder, name, MANIFEST_FILE)))
  return bundles.flatMap((bundle) => {
    const home = join(folder, bundle)
    const parts = (['pages', 'keys'] as const).flatMap((kind) =>
      readdirSync(join(home, kind)).map((name) => join(home, kind, name)),
    )
    return [join(home, MANIFEST_FILE), ...parts]
  })
}

/** Takes over the images of bundles that programs before December 2026 wrote: they contain their own. */
export function adoptAssets(folder: string): void {
  for (const bundle of readdirSync(folder)) {
    const own = join(folder, bundle, ASSETS_FOLDER)
    if (!existsSync(own)) continue
    mkdirSync(join(folder, ASSETS_FOLDER), { recursive: true })
    for (const asset of readdirSync(own)) {
      const place = join(folder, ASSETS_FOLDER, asset)
      if (!existsSync(place)) copyFileSync(join(own, asset), place)
    }
  }
}
