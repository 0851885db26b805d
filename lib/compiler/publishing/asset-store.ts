import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ASSETS_FOLDER } from '../../model/bundle'
import { readImage } from '../assembling/vault-index'
import type { VaultFile } from '../note'

/** A picture took the place of another one while a vault was published. */
export class PictureChanged extends Error {
  constructor(path: string) {
    super(`${path} changed while the vault was published`)
  }
}

/**
 * Puts pictures into a folder of bundles, named by their content. They stay there when no note shows them any more:
 * an exam that has begun, and its result, show each question as it was (docs/decisions/0027).
 * @param sizeOf  of a picture of the vault, in bytes
 * @param read  a picture of the vault
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

/** Takes over the pictures of bundles of programs before December 2026, which held their own. */
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
