import { readFileSync, statSync } from 'node:fs'
import { CURRENT_FILE, type Current } from '../model/bundle'
import { inBundles } from './paths'

let known: { changed: number; id: string } | null = null

/** The id of the bundle that is served now: the part of an ETag that changes when notes do. */
export function currentBundleId(): string {
  const file = inBundles(CURRENT_FILE)
  const { mtimeMs } = statSync(file)
  if (known?.changed !== mtimeMs) {
    known = { changed: mtimeMs, id: (JSON.parse(readFileSync(file, 'utf8')) as Current).id }
  }
  return known.id
}
