import { readFileSync, statSync } from 'node:fs'
import { CURRENT_FILE, type Current } from '../model/bundle'
import type { BundleId } from '../model/ids'
import { inBundles } from './paths'

let known: { changed: number; id: BundleId } | null = null

/** The id of the bundle that is served now: the part of an ETag that changes when notes do. */
export function currentBundleId(): BundleId {
  const file = inBundles(CURRENT_FILE)
  const { mtimeMs } = statSync(file)
  if (known?.changed !== mtimeMs) {
    known = { changed: mtimeMs, id: (JSON.parse(readFileSync(file, 'utf8')) as Current).id }
  }
  return known.id
}
