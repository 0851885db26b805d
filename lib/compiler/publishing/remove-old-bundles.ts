import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST_FILE } from '../../model/bundle'

const KEPT = 3
const KEPT_MS = 3_600_000

/**
 * Removes old bundles, and what a publisher that died has left. A server may still read a bundle that was just replaced, so
 * the last three are kept, and those younger than an hour.
 * @param now  in milliseconds of this machine's clock
 * @param keptMs  the age below which bundles are kept
 */
export function removeOldBundles(folder: string, current: string, now: number, keptMs: number = KEPT_MS): void {
  const bundles = readdirSync(folder)
    .flatMap((name) => {
      const at = publishedAt(folder, name)
      return at === null ? [] : [{ name, at }]
    })
    .sort((a, b) => b.at - a.at)
  const old = bundles.filter(({ name, at }, i) => name !== current && i >= KEPT && now - at > keptMs)
  for (const { name } of old) rmSync(join(folder, name), { recursive: true, force: true })
}

/** @returns null if it is not a bundle */
function publishedAt(folder: string, name: string): number | null {
  if (!existsSync(join(folder, name, MANIFEST_FILE))) return null
  return statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? null
}
