import type { Message } from '../../model/message'
import type { VaultFile } from '../base/vault-file'
import { type ListedFile, type ListedVault, listVault, unreadable } from './list-vault'
import { readVaultFile } from './read-vault-file'

export interface ReadVault {
  /** Every `*.md` below the folder, in the order of their paths by code point. */
  files: VaultFile[]
  /** The images that notes may show, in the same order. */
  images: VaultFile[]
  /** Messages about what could not be read. */
  messages: Message[]
}

/**
 * Reads the notes and images of a folder, as `listVault` finds them.
 * @throws the system's error if the folder itself cannot be read
 */
export async function readVault(folder: string): Promise<ReadVault> {
  const { notes, images, messages } = listVault(folder)
  const [files, shown] = [notes, images].map((listed) => readFiles(listed, messages))
  return { files: files!, images: shown!, messages }
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
