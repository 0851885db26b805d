import 'server-only'
import { stat } from 'node:fs/promises'
import { ASSETS_FOLDER } from '../../model/bundle'
import { type FileKind, fileKind } from '../../model/notes/file-kinds'
import { inBundles } from '../process/paths'

/** A file of the vault that a page shows or links to, or did once. */
export interface VaultFile extends FileKind {
  place: string
  bytes: number
}

/** @param file  `<hash>.<ending>`. Anything else, such as a path, gives null. */
export async function vaultFile(file: string): Promise<VaultFile | null> {
  const kind = /^[\w-]+\.\w+$/.test(file) ? fileKind(file) : null
  if (kind === null) return null
  const place = inBundles(ASSETS_FOLDER, file)
  try {
    return { ...kind, place, bytes: (await stat(place)).size }
  } catch {
    return null
  }
}
