import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { VaultFile } from '../base/vault-file'
import { encodingOf } from '../source/decode-note'

const PIECE_BYTES = 1 << 20

const NOTE = /\.md$/iu

export const isNote = (name: string): boolean => NOTE.test(name)

const OTHER_MARKDOWN = /\.(?:markdown|mdx)$/iu

/** Whether people take a file of this name for a note, although it is none. */
export const isOtherMarkdown = (name: string): boolean => OTHER_MARKDOWN.test(name)

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
export const readVaultFile = (placed: PlacedFile): VaultFile =>
  openVaultFile(placed, (handle) => {
    const bytes = readFileSync(handle)
    if (isNote(placed.path) && encodingOf(bytes) === null) throw noText()
    return { path: placed.path, bytes }
  })

/**
 * Opens a file of a vault that was listed, as `readVaultFile` does.
 * @param use  gets its descriptor, which is closed afterwards
 */
function openVaultFile<T>({ file }: PlacedFile, use: (handle: number) => T): T {
  const handle = openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const opened = fstatSync(handle)
    if (!opened.isFile()) throw notAFile()
    const there = statSync(file)
    if (realpathSync.native(file) !== resolve(file) || there.ino !== opened.ino || there.dev !== opened.dev)
      throw new FileUnread('Unexpected link that took the place of a file, expected the file', 'Save the file again.')
    return use(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Reads a file of a vault piece by piece, since it may be larger than the memory.
 * @param take  gets each piece. The next one overwrites it
 * @returns SHA-256 of its bytes, in hexadecimal
 */
export const readThrough = (placed: PlacedFile, take: (piece: Uint8Array) => void = () => {}): string =>
  openVaultFile(placed, (handle) => {
    const hash = createHash('sha256')
    const buffer = Buffer.allocUnsafe(PIECE_BYTES)
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
      const piece = buffer.subarray(0, read)
      hash.update(piece)
      take(piece)
    }
    return hash.digest('hex')
  })

export const notAFile = () =>
  new FileUnread('Unexpected pipe, socket or device, expected a file', 'Take it out of the vault; it was not opened.')

const noText = () =>
  new FileUnread(
    'Unexpected bytes that are no text of an encoding that can be told, expected a note in UTF-8',
    'Save it as UTF-8 if it is a note; else give the file another ending.',
  )
