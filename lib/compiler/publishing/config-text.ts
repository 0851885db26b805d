import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { CONFIG_FILE } from '../checking/config/config-file'
import { FileUnread, readVaultFile } from './read-vault-file'

/** @returns null if there is none; without text if it is a link or a pipe, which is not read */
export function configText(vault: string): string | null {
  try {
    const file = join(realpathSync.native(vault), CONFIG_FILE)
    return Buffer.from(readVaultFile({ path: CONFIG_FILE, file }).bytes)
      .toString('utf8')
      .replace(/^\uFEFF/u, '')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    if (code === 'ELOOP' || error instanceof FileUnread) return ''
    throw error
  }
}

/**
 * Whether a config lets pages load images of other sites. It is read without the schema, because a run without changes
 * does not load that.
 */
export function showsRemoteImages(config: string | null): boolean {
  try {
    return config !== null && JSON.parse(config).remoteImages === 'on'
  } catch {
    return false
  }
}
