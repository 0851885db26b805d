import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST_FILE } from '../../model/bundle'

/** In a folder of bundles: a bundle that is being written. */
export const UNFINISHED = '.unfinished'

const BUNDLE = /^b[\w-]{22}$/
/** What programs before December 2026 left, with the id of their process at its end. */
const OLDER = /^(?:\.(?:b[\w-]{22}|draft|current\.json|lock)|state\.json|notes\.json)\.\d+$|^\.lock$/

/**
 * Removes what a publisher that died has left in a folder of bundles or of a cache. To be called by who holds the lock:
 * nobody else is writing then, and no server reads such names.
 */
export function sweepUnfinished(folder: string): void {
  if (existsSync(folder)) removeAll(folder, (name) => name === UNFINISHED || OLDER.test(name))
}

/** Removes bundles without a manifest: half of a copy. @param current  the one that was just made whole */
export function sweepHalfCopied(folder: string, current: string): void {
  const isHalf = (name: string) => BUNDLE.test(name) && !existsSync(join(folder, name, MANIFEST_FILE))
  removeAll(folder, (name) => name !== current && isHalf(name))
}

function removeAll(folder: string, isLeft: (name: string) => boolean): void {
  for (const name of readdirSync(folder).filter(isLeft)) rmSync(join(folder, name), { recursive: true, force: true })
}
