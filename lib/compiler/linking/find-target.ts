import type { StageFinding } from '../base/finding'
import type { Slot } from '../rendering/render'
import type { Attachment } from './attachment'
import type { ServedFile } from './draw-attachment'
import { toWithheld, unresolved, unserved } from './link-findings'
import { findAttachment, findByName, type LinkedNote, type VaultImage, type VaultIndex } from './vault-index'

/** What a name leads to. */
export type Target = {
  path: string
  /** Another file that the name fits as well. */
  other: string | undefined
} & ({ note: LinkedNote } | { image: VaultImage } | { served: ServedFile })

/**
 * Finds what a link or an embed of a note names: an image, another file, or a note, in this order.
 * @returns a message if there is nothing of that name that readers may see
 */
export function findTarget(vault: VaultIndex, from: LinkedNote, slot: Slot): Target | { message: StageFinding } {
  if (slot.target === '') return { note: from, path: from.path, other: undefined }
  const [image, otherImage] = findByName(vault.images, slot.target, from.path)
  if (image) return { image, path: image.path, other: otherImage?.path }
  const [file, otherFile] = findAttachment(vault, slot.target, from.path)
  if (file) return serve(file, slot, otherFile)
  const [note, otherNote] = findByName(vault.notes, slot.target, from.path)
  if (note) return { note, path: note.path, other: otherNote?.path }
  const [withheld] = findByName(vault.withheld, slot.target, from.path)
  return { message: withheld ? toWithheld(slot, withheld.path) : unresolved(slot) }
}

function serve(file: Attachment, slot: Slot, other?: Attachment): Target | { message: StageFinding } {
  const { asset, path } = file
  return asset === null ? { message: unserved(slot, file) } : { served: { file, asset }, path, other: other?.path }
}
