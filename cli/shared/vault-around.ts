import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CONFIG_FILE } from '../../lib/compiler/checking/config/config-file'

/** Whether a folder is marked as the root of a vault: by our config, or by the settings of Obsidian. */
export const isMarkedAsVault = (folder: string): boolean =>
  [CONFIG_FILE, '.obsidian'].some((name) => existsSync(join(folder, name)))

/** The nearest folder around a folder that is marked as the root of a vault. Neither need exist. */
export function vaultAround(folder: string): string | null {
  if (isMarkedAsVault(folder)) return folder
  const above = dirname(folder)
  return above === folder ? null : vaultAround(above)
}
