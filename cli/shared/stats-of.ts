import { type Stats, statSync } from 'node:fs'

/** @returns undefined if there is nothing of the name, also where the path goes on below a file */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined
    throw error
  }
}
