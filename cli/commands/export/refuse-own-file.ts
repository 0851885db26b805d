import { existsSync, realpathSync } from 'node:fs'
import { basename, isAbsolute, relative, sep } from 'node:path'
import { CONFIG_FILE } from '../../../lib/compiler/checking/config/config-file'
import { isNote } from '../../../lib/compiler/publishing/read-vault-file'
import { fileKind } from '../../../lib/model/notes/file-kinds'
import { Refused } from '../../shared/refused'

/**
 * Keeps an export from replacing what an author made. What an earlier export may have written is replaced.
 * @throws Refused if the file is a note of the vault, its config, or a picture or recording in it
 */
export function refuseOwnFile(vault: string, out: string): void {
  if (!existsSync(out)) return
  const file = realpathSync.native(out)
  const path = relative(realpathSync.native(vault), file)
  const isElsewhere = path.split(sep)[0] === '..' || isAbsolute(path) // absolute: on another drive of Windows
  if (!isElsewhere && isByAuthor(basename(file)))
    throw new Refused(`\`${out}\` is a file of the vault, expected a place for the export; nothing was written`)
}

/** Of other kinds, such as JSON and PDF, are exports themselves. */
const isByAuthor = (name: string) =>
  isNote(name) || name === CONFIG_FILE || (fileKind(name)?.use ?? 'download') !== 'download'
