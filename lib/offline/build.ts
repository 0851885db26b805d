import { MISSING } from './addresses'
import { buildCache, isBuildCache } from './caches'

/** What the server tells the worker of the build that it belongs to. */
export interface Build {
  id: string
  /** The addresses of its scripts and styles. */
  files: string[]
}

/** Builds whose files stay on the device, since kept pages may need them. */
const MOST_BUILDS = 3

/** Takes what every page of a build needs, and the page for what is not on the device. */
export async function takeBuild({ id, files }: Build, base: string): Promise<void> {
  const cache = await caches.open(buildCache(id))
  await cache.addAll([...files, ...['ko', 'en'].map((locale) => `${base}/${locale}/${MISSING}`)])
}

/** Drops the files of builds before the last few. The names are in the order in which the caches were made. */
export async function dropOldBuilds(): Promise<void> {
  const builds = (await caches.keys()).filter(isBuildCache)
  await Promise.all(builds.slice(0, -MOST_BUILDS).map((name) => caches.delete(name)))
}
