import type { VaultFile } from '../../base/vault-file'
import { findByName, indexVault, readImage } from '../../linking/vault-index'
import type { FindPicture } from '../format'

/** Finds pictures of a vault as its pages do. */
export function pictureFinder(images: readonly VaultFile[]): FindPicture {
  const byPath = new Map(images.map((image) => [image.path, image]))
  const index = indexVault([], { images: images.map(readImage) })
  return (note, name) => {
    const [found] = findByName(index.images, name, note)
    return (found && byPath.get(found.path)) ?? null
  }
}
