import { readFileSync } from 'node:fs'

/**
 * @returns null if there is no such file
 * @throws on any other failure: replacing a secret that could not be read would cost all learners their history
 */
export function readSecretFile(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
