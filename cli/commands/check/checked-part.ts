import { basename, dirname, relative, resolve, sep } from 'node:path'
import { CONFIG_FILE } from '../../../lib/compiler/checking/config/config-file'
import { isNote } from '../../../lib/compiler/publishing/read-vault-file'
import { Refused } from '../../shared/refused'
import { statsOf } from '../../shared/stats-of'
import { vaultAround } from '../../shared/vault-around'

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
 * @throws Refused if there is no such file or folder, or the file is no note
 */
export function checkedPart(path: string): CheckedPart {
  const stats = statsOf(path)
  if (stats === undefined)
    throw new Refused(`there is no file or folder \`${path}\`, expected a vault, or a note or folder of one`)
  const isFile = stats.isFile()
  if (isFile && !isNote(path) && basename(path) !== CONFIG_FILE) throw noNote(path)
  const folder = isFile ? dirname(resolve(path)) : resolve(path)
  const vault = vaultAround(folder) ?? folder
  return { vault, part: relative(vault, resolve(path)).split(sep).join('/').normalize('NFC') }
}

const noNote = (path: string) =>
  new Refused(`\`${path}\` is no note, expected a name that ends with \`.md\`; rename it if it is meant to be one`)

/** Whether a file of the vault is in its checked part. */
export const isInPart = (file: string, part: string): boolean =>
  part === '' || file === part || file.startsWith(`${part}/`)
