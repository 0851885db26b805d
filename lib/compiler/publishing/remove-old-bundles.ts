import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { MANIFEST_FILE } from '../../model/bundle'

const KEPT = 3
const KEPT_MS = 3_600_000

/**
 * Removes bundles that nobody reads any more, and what a publisher that died has left. A server may still read one that
 * was replaced a moment ago: the last three are kept, and those younger than an hour.
 * @param now  in milliseconds of this machine's clock
 * @param keptMs  how young is too young to be removed
 */
export async function removeOldBundles(
  folder: string,
  current: string,
  now: number,
  keptMs: number = KEPT_MS,
): Promise<void> {
  const names = await readdir(folder)
  const aged = await Promise.all(names.map(async (name) => ({ name, at: await publishedAt(folder, name) })))
  const bundles = aged.filter(({ at }) => at !== null).sort((a, b) => b.at! - a.at!)
  const old = bundles.filter(({ name, at }, i) => name !== current && i >= KEPT && now - at! > keptMs)
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { recursive: true, force: true })))
}

/** @returns null for what is no bundle */
async function publishedAt(folder: string, name: string): Promise<number | null> {
  try {
    await stat(join(folder, name, MANIFEST_FILE))
    return (await stat(join(folder, name))).mtimeMs
  } catch {
    return null
  }
}
