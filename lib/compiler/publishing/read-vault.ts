import type { Message } from '../../model/message'
import { hashOf } from '../base/hash-of'
import type { VaultFile } from '../base/vault-file'
import { Attachment } from '../linking/attachment'
import { type ListedFile, type ListedVault, listVault, unreadable } from './list-vault'
import { readVaultFile } from './read-vault-file'

export interface ReadVault {
  /** Every `*.md` below the folder, in the order of their paths by code point. */
  files: VaultFile[]
  /** In the same order, as are the attachments. */
  images: VaultFile[]
  /** Named by their paths: nobody is served from what is only checked, and they may be large. */
  attachments: Attachment[]
  /** Messages about what could not be read. */
  messages: Message[]
}

/**
 * Reads the notes and images of a folder, as `listVault` finds them with the attachments.
 * @throws the system's error if the folder itself cannot be read
 */
export function readVault(folder: string): ReadVault {
  const { notes, images, attachments, messages } = listVault(folder)
  const files = readFiles(notes, messages)
  const shown = readFiles(images, messages)
  const named = attachments.map(({ path, stamp }) => new Attachment(path, stamp[0], () => hashOf(path)))
  return { files, images: shown, attachments: named, messages }
}

/** @param messages  gets one for each file that cannot be read */
export function readFiles(listed: readonly ListedFile[], messages: ListedVault['messages']): VaultFile[] {
  return listed.flatMap((file) => {
    try {
      return readVaultFile(file)
    } catch (error) {
      messages.push(unreadable(file.path, error))
      return []
    }
  })
}
