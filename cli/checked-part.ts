import { existsSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { CONFIG_FILE } from '../lib/compiler/checking/config-file'

/** What a vault has at its root: our config, or the settings of Obsidian. */
const AT_ROOT = [CONFIG_FILE, '.obsidian']

/** A vault, and the part of it that is checked. */
export interface CheckedPart {
  vault: string
  /** The path of a note or folder in the vault; empty for the whole vault. */
  part: string
}

/**
 * Finds the vault of a note or folder: the nearest folder around it that is marked as the root of one. Without such a
 * folder, a folder is its own vault, and that of a note is the folder it is in. Links are then read as on the page, and
 * not as if the rest of the vault did not exist.
 * @throws the system's error if there is no such file or folder
 */
export function checkedPart(path: string): CheckedPart {
  const isNote = statSync(path).isFile()
  const folder = isNote ? dirname(resolve(path)) : resolve(path)
  const vault = rootAround(folder) ?? folder
  return { vault, part: relative(vault, resolve(path)).split(sep).join('/').normalize('NFC') }
}

function rootAround(folder: string): string | null {
  if (AT_ROOT.some((name) => existsSync(join(folder, name)))) return folder
  const above = dirname(folder)
  return above === folder ? null : rootAround(above)
}

/** Whether a file of the vault is in its checked part. */
export const isInPart = (file: string, part: string): boolean =>
  part === '' || file === part || file.startsWith(`${part}/`)
