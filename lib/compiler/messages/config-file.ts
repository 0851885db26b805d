import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** At a vault's root: what it chooses. */
export const CONFIG_FILE = 'haeseol.config.json'

/** @returns null where there is none */
export function configText(vault: string): string | null {
  try {
    return readFileSync(join(vault, CONFIG_FILE), 'utf8').replace(/^\uFEFF/u, '')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
