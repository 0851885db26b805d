import { blockAnchor } from '../markdown/block-id'
import { anchorOf } from '../markdown/heading-anchor'
import type { Slot } from '../markdown/render'
import type { LinkedNote } from './vault-index'

/**
 * The place in a note that a slot names. A heading is known by its words, whatever emoji and marks it has.
 * @returns null where none is named or none is found
 */
export function placeIn(note: LinkedNote, { heading, block }: Pick<Slot, 'heading' | 'block'>): string | null {
  if (block !== null) return note.blocks.includes(block) ? blockAnchor(block) : null
  if (heading === null) return null
  return note.headings.find(({ id, text }) => id === heading || anchorOf(text) === anchorOf(heading))?.id ?? null
}
