import { readFileSync } from 'node:fs'

/** Null where there is none. Any other failure is one: a secret made in its place would cost all learners their history. */
export function readSecretFile(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
