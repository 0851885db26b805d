import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST_FILE } from '../../model/bundle'

const KEPT = 3
const KEPT_MS = 3_600_000

/**
 * Removes old bundles. A server, an export or a backup may still read a bundle that was just replaced, so the last three
 * are kept, and those that were replaced less than an hour ago.
 * @param now  in milliseconds of this machine's clock
 * @param keptMs  bundles that were replaced less long ago are kept
 */
export function removeOldBundles(folder: string, current: string, now: number, keptMs: number = KEPT_MS): void {
  const bundles = readdirSync(folder)
    .flatMap((name) => {
      const at = lastCurrentAt(folder, name)
      return at === null ? [] : [{ name, at }]
    })
    .sort((a, b) => b.at - a.at)
  const old = bundles.filter(({ name, at }, i) => name !== current && i >= KEPT && now - at > keptMs)
  for (const { name } of old) rmSync(join(folder, name), { recursive: true, force: true })
}

/**
 * When a bundle was replaced (`makeCurrent`); of the current one, when it was written.
 * @returns null if it is not a bundle
 */
function lastCurrentAt(folder: string, name: string): number | null {
  if (!existsSync(join(folder, name, MANIFEST_FILE))) return null
  return statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? null
}
