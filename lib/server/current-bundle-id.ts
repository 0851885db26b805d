import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CURRENT_FILE, type Current } from '../model/bundle'

const file = join(resolve(process.env.BUNDLE_DIR ?? join('data', 'bundle')), CURRENT_FILE)
let known: { changed: number; id: string } | null = null

/** The id of the bundle that is served now: the part of an ETag that changes when notes do. */
export function currentBundleId(): string {
  const { mtimeMs } = statSync(file)
  if (known?.changed !== mtimeMs)
    known = { changed: mtimeMs, id: (JSON.parse(readFileSync(file, 'utf8')) as Current).id }
  return known.id
}
