import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { replaceDurably, syncFolder } from './durable-files'
import { Refused } from './refused'

/** Stands in the folder of bundles while what is there is partly old and partly restored. */
const MARK = '.restoring'

export const markRestoring = (bundles: string, backup: string): void => {
  replaceDurably(join(bundles, MARK), `${backup}\n`)
}

export const isRestoring = (bundles: string): boolean => existsSync(join(bundles, MARK))

export function unmarkRestoring(bundles: string): void {
  rmSync(join(bundles, MARK))
  syncFolder(bundles)
}

/** @throws Refused while a restore is half done: answers would be taken that the rest of it puts aside */
export function refuseHalfRestored(bundles: string): void {
  if (!isRestoring(bundles)) return
  const backup = readFileSync(join(bundles, MARK), 'utf8').trim()
  throw new Refused(
    `A restore was interrupted, and only a part of it is in place. Run \`haeseol restore ${backup}\` again; it begins anew, and keeps what is there`,
  )
}
