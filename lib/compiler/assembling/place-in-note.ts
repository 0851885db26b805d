import { blockAnchor } from '../markdown/block-id'
import { anchorOf } from '../markdown/heading-anchor'
import type { Slot } from '../markdown/render'
import { findHeading } from './find-heading'
import type { LinkedNote } from './vault-index'

/**
 * The place in a note that a slot names.
 * @returns its id, empty for the note's beginning; null where none is named or none is found
 */
export function placeIn(note: LinkedNote, { heading, block }: Pick<Slot, 'heading' | 'block'>): string | null {
  if (block !== null) return note.blocks.includes(block) ? blockAnchor(block) : null
  return heading === null ? null : (findHeading(note.headings, heading) ?? findBelowTitle(note, heading))
}

/** The title is a heading around all others, though the page's text is without it. */
function findBelowTitle({ headings, titles: [title = ''] }: LinkedNote, path: string): string | null {
  const [outmost = '', ...inner] = path.split('#')
  if (anchorOf(outmost) !== anchorOf(title)) return null
  return inner.length === 0 ? '' : findHeading(headings, inner.join('#'))
}
