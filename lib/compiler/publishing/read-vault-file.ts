import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { VaultFile } from '../base/vault-file'
import { encodingOf } from '../source/decode-note'

const NOTE = /\.md$/iu

export const isNote = (name: string): boolean => NOTE.test(name)

/** A file of a vault: its path there, and its path on the disk with links resolved. */
export interface PlacedFile {
  path: string
  file: string
}

/** A file of a vault was not read. The message tells authors why. */
export class FileUnread extends Error {
  constructor(
    override readonly message: string,
    readonly mend: string,
  ) {
    super(message)
  }
}

/** Does not wait for a pipe and does not follow a link that replaced the file. Some systems lack these flags. */
const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants

/**
 * Reads a file of a vault. It was a file without links in its path when it was listed. Both are checked again once it is
 * open, because a link, a pipe or a device may have replaced it since.
 * @throws FileUnread, also for a note that is not text, or the system's error
 */
export function readVaultFile({ path, file }: PlacedFile): VaultFile {
  const handle = openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const opened = fstatSync(handle)
    if (!opened.isFile()) throw notAFile()
    const there = statSync(file)
    if (realpathSync.native(file) !== resolve(file) || there.ino !== opened.ino || there.dev !== opened.dev)
      throw new FileUnread('Unexpected link that took the place of a file, expected the file', 'Save the file again.')
    const bytes = readFileSync(handle)
    if (isNote(path) && encodingOf(bytes) === null) throw noText()
    return { path, bytes }
  } finally {
    closeSync(handle)
  }
}

export const notAFile = () =>
  new FileUnread('Unexpected pipe, socket or device, expected a file', 'Take it out of the vault; it was not opened.')

const noText = () =>
  new FileUnread(
    'Unexpected bytes that are no text of an encoding that can be told, expected a note in UTF-8',
    'Save it as UTF-8 if it is a note; else give the file another ending.',
  )
