import type { StageFinding } from '../base/finding'
import { groupBy } from '../base/group-by'
import { blockAnchor } from '../rendering/block-id'
import { anchorOf } from '../rendering/heading-anchor'
import type { Slot } from '../rendering/render'
import { findHeading } from './find-heading'
import { placeUnresolved } from './link-findings'
import type { LinkedNote } from './vault-index'

/**
 * Finds the place in a note that a slot names.
 * @returns its id, empty for the beginning of the note; null if none is named or found
 */
export function placeIn(note: LinkedNote, { kind, heading, block }: SlotPlace): string | null {
  if (heading !== null)
    return findHeading(note.headings, heading) ?? findBelowTitle(note, heading) ?? findNamed(note, heading)
  if (block === null) return null
  const found = findBlock(note.blocks, block)
  if (found !== null) return blockAnchor(found)
  return kind === 'link' && findBlock(note.pins, block) !== null ? QUESTIONS : null
}

/** The place, and a message if it is named but not found. */
export function anchorIn(note: LinkedNote, slot: Slot): { anchor: string | null; messages: StageFinding[] } {
  const anchor = placeIn(note, slot)
  const isFound = anchor !== null || (slot.heading === null && slot.block === null)
  return { anchor, messages: isFound ? [] : [placeUnresolved(note, slot)] }
}

type SlotPlace = Pick<Slot, 'kind' | 'heading' | 'block'>

/** The anchor of a note's questions. They are not part of the text that can be embedded. */
const QUESTIONS = 'questions'

const spellings = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>()

/** A block id as its note writes it: the same as in the link, or the first that differs only in case. */
function findBlock(ids: readonly string[], wanted: string): string | null {
  const known = spellings.get(ids) ?? spellingsOf(ids)
  spellings.set(ids, known)
  const alike = known.get(wanted.toLowerCase()) ?? []
  return alike.find((id) => id === wanted) ?? alike[0] ?? null
}

/** Indexes ids by their lower case. The first of equal ones counts. */
const spellingsOf = (ids: readonly string[]) => groupBy(new Set(ids), (id) => id.toLowerCase())

/** A place that an author's HTML names by `<a id="name">`. Links write it like a heading. */
function findNamed({ blocks }: LinkedNote, name: string): string | null {
  const found = findBlock(blocks, name)
  return found === null ? null : blockAnchor(found)
}

/** The title counts as a heading around all others, although the text of the page does not contain it. */
function findBelowTitle({ headings, titles: [title = ''] }: LinkedNote, path: string): string | null {
  const [outmost = '', ...inner] = path.split('#')
  if (anchorOf(outmost) !== anchorOf(title)) return null
  return inner.length === 0 ? '' : findHeading(headings, inner.join('#'))
}
