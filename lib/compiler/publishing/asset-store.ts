import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { ASSETS_FOLDER, MANIFEST_FILE } from '../../model/bundle'
import type { VaultFile } from '../base/vault-file'
import { readImage } from '../linking/vault-index'

/** An image was replaced while the vault was being published. */
export class PictureChanged extends Error {
  constructor(path: string) {
    super(`${path} changed while the vault was published`)
  }
}

/**
 * Copies images into a folder of bundles, named by their content. They stay there when no note shows them any more, because
 * open exams and results show each question as it was (docs/decisions/0027).
 * @param sizeOf  gives the size of an image of the vault, in bytes
 * @param read  reads an image of the vault
 * @throws PictureChanged
 */
export function keepAssets(
  folder: string,
  assets: readonly string[],
  sizeOf: (asset: string) => number,
  read: (asset: string) => VaultFile,
): void {
  const home = join(folder, ASSETS_FOLDER)
  mkdirSync(home, { recursive: true })
  for (const asset of assets) {
    const place = join(home, asset)
    if (statSync(place, { throwIfNoEntry: false })?.size === sizeOf(asset)) continue
    const image = read(asset)
    if (readImage(image).asset !== asset) throw new PictureChanged(image.path)
    const fresh = join(home, '.unfinished')
    writeFileSync(fresh, image.bytes)
    renameSync(fresh, place)
  }
}

/**
 * Removes images that nothing shows any more. The caller must hold the lock of the folder.
 * @param asked  the texts of all questions that learners were asked, in batches
 * @returns the number of removed images, and their bytes
 */
export async function sweepAssets(
  folder: string,
  asked: AsyncIterable<readonly string[]>,
): Promise<{ pictures: number; bytes: number }> {
  const home = join(folder, ASSETS_FOLDER)
  if (!existsSync(home)) return { pictures: 0, bytes: 0 }
  const unshown = new Set(readdirSync(home))
  const keepShownIn = (text: string) => {
    for (const [, name] of text.matchAll(/\/vault\/([\w-]+\.\w+)/g)) unshown.delete(name!)
  }
  for await (const texts of asked) texts.forEach(keepShownIn)
  for (const file of filesOfBundles(folder)) keepShownIn(readFileSync(file, 'utf8'))
  const swept = { pictures: unshown.size, bytes: 0 }
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
