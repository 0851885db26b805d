import { renameSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CURRENT_FILE, type Current } from '../../model/bundle'
import type { BundleId } from '../../model/ids'

/** Makes a bundle the one that is served. A reader of the file sees the old one or the new one. */
export function makeCurrent(folder: string, current: Current): void {
  const fresh = join(folder, `.${CURRENT_FILE}.${process.pid}`)
  writeFileSync(fresh, JSON.stringify(current))
  renameSync(fresh, join(folder, CURRENT_FILE))
}

/** The bundle that is served; null before the first. */
export async function readCurrent(folder: string): Promise<BundleId | null> {
  try {
    return (JSON.parse(await readFile(join(folder, CURRENT_FILE), 'utf8')) as Current).id
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
