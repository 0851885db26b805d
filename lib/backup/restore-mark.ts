import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { replaceDurably, syncFolder } from './durable-files'
import { Refused } from './refused'

/** This file exists in the folder of bundles while an installation is only partly restored. */
const MARK = '.restoring'

export const markRestoring = (bundles: string, backup: string): void => {
  replaceDurably(join(bundles, MARK), `${backup}\n`)
}

export const isRestoring = (bundles: string): boolean => existsSync(join(bundles, MARK))

export function unmarkRestoring(bundles: string): void {
  rmSync(join(bundles, MARK))
  syncFolder(bundles)
}

/** @throws Refused while a restore is incomplete: answers stored now would be lost when it is completed */
export function refuseHalfRestored(bundles: string): void {
  if (!isRestoring(bundles)) return
  const backup = readFileSync(join(bundles, MARK), 'utf8').trim()
  throw new Refused(
    `A restore was interrupted and is incomplete. Run \`haeseol restore ${backup}\` again. It starts over and keeps existing data`,
  )
}
