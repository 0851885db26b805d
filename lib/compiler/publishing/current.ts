import { readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CURRENT_FILE, type Current } from '../../model/bundle'
import type { BundleId } from '../../model/ids'

/**
 * Makes a bundle the current one, in one step: a reader sees the old one or the new one. The replaced bundle gets the time
 * of now, from which `removeOldBundles` counts: it may still be read, however long ago it was written.
 */
export function makeCurrent(folder: string, current: Current): void {
  const replaced = readCurrent(folder)
  if (replaced !== null && replaced !== current.id) touch(join(folder, replaced))
  const fresh = join(folder, `.${CURRENT_FILE}`)
  writeFileSync(fresh, JSON.stringify(current))
  renameSync(fresh, join(folder, CURRENT_FILE))
}

/** A bundle that is gone, or that belongs to another user, is left as it is: that is no reason not to publish. */
function touch(bundle: string): void {
  const now = new Date()
  try {
    utimesSync(bundle, now, now)
  } catch {}
}

/** The current bundle; null if there is none yet, or the file that names it is damaged. */
export function readCurrent(folder: string): BundleId | null {
  try {
    const { id } = JSON.parse(readFileSync(join(folder, CURRENT_FILE), 'utf8')) as Partial<Current>
    return id ?? null
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
