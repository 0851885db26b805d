import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST_FILE } from '../../model/bundle'

/** The name of a bundle that is being written. */
export const UNFINISHED = '.unfinished'

const BUNDLE = /^b[\w-]{22}$/
/** Names that programs before December 2026 used. They end with a process id. */
const OLDER = /^(?:\.(?:b[\w-]{22}|draft|current\.json|lock)|state\.json|notes\.json)\.\d+$|^\.lock$/

/**
 * Removes what a publisher that died has left in a folder of bundles or of a cache. The caller must hold the lock, so that
 * nobody else is writing. No server reads such names.
 */
export function sweepUnfinished(folder: string): void {
  if (existsSync(folder)) removeAll(folder, (name) => name === UNFINISHED || OLDER.test(name))
}

/** Removes bundles without a manifest, which were copied in part. @param current  the bundle that was just completed */
export function sweepHalfCopied(folder: string, current: string): void {
  const isHalf = (name: string) => BUNDLE.test(name) && !existsSync(join(folder, name, MANIFEST_FILE))
  removeAll(folder, (name) => name !== current && isHalf(name))
}

function removeAll(folder: string, isLeft: (name: string) => boolean): void {
  for (const name of readdirSync(folder).filter(isLeft)) rmSync(join(folder, name), { recursive: true, force: true })
}
