import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { statsOf } from './stats-of'

/**
 * Makes a folder and those above it that are missing. The recursive `mkdirSync` of Node never ends where the system makes
 * no folder and says that the one above is missing, as in `/proc`.
 * @returns the topmost folder that was made; undefined if there was none to make
 * @throws the system's error
 */
export function makeFolders(folder: string): string | undefined {
  if (statsOf(folder)?.isDirectory()) return undefined
  const above = dirname(folder)
  const first = above === folder ? undefined : makeFolders(above)
  mkdirSync(folder)
  return first ?? folder
}
