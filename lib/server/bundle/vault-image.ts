import 'server-only'
import { readFile } from 'node:fs/promises'
import { ASSETS_FOLDER } from '../../model/bundle'
import { inBundles } from '../process/paths'

const TYPES: Record<string, string> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

/** @param file  `<hash>.<extension>`. Anything else, such as a path, gives null. */
export async function vaultImage(file: string): Promise<{ bytes: Buffer; type: string } | null> {
  const type = TYPES[/^[\w-]+\.(\w+)$/.exec(file)?.[1] ?? '']
  if (type === undefined) return null
  try {
    return { bytes: await readFile(inBundles(ASSETS_FOLDER, file)), type }
  } catch {
    return null
  }
}
