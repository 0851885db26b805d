import { groupBy } from '../base/group-by'
import { blockAnchor } from '../rendering/block-id'
import { anchorOf } from '../rendering/heading-anchor'
import type { Slot } from '../rendering/render'
import { findHeading } from './find-heading'
import type { LinkedNote } from './vault-index'

/**
 * The place in a note that a slot names.
 * @returns its id, empty for the note's beginning; null where none is named or none is found
 */
export function placeIn(note: LinkedNote, { kind, heading, block }: SlotPlace): string | null {
  if (heading !== null)
    return findHeading(note.headings, heading) ?? findBelowTitle(note, heading) ?? findNamed(note, heading)
  if (block === null) return null
  const found = findBlock(note.blocks, block)
  if (found !== null) return blockAnchor(found)
  return kind === 'link' && findBlock(note.pins, block) !== null ? QUESTIONS : null
}

type SlotPlace = Pick<Slot, 'kind' | 'heading' | 'block'>

/** Where a note's page asks its questions: they have no text in it that could be embedded. */
const QUESTIONS = 'questions'

const spellings = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>()

/** A block id as it is written in its note: as the link has it, else the first that differs in case alone. */
function findBlock(ids: readonly string[], wanted: string): string | null {
  const known = spellings.get(ids) ?? spellingsOf(ids)
  spellings.set(ids, known)
  const alike = known.get(wanted.toLowerCase()) ?? []
  return alike.find((id) => id === wanted) ?? alike[0] ?? null
}

/** By what is the same in all of them; each once. */
const spellingsOf = (ids: readonly string[]) => groupBy(new Set(ids), (id) => id.toLowerCase())

/** A place that an author's HTML names, `<a id="name">`: links write it as a heading. */
function findNamed({ blocks }: LinkedNote, name: string): string | null {
  const found = findBlock(blocks, name)
  return found === null ? null : blockAnchor(found)
}

/** The title is a heading around all others, though the page's text is without it. */
function findBelowTitle({ headings, titles: [title = ''] }: LinkedNote, path: string): string | null {
  const [outmost = '', ...inner] = path.split('#')
  if (anchorOf(outmost) !== anchorOf(title)) return null
  return inner.length === 0 ? '' : findHeading(headings, inner.join('#'))
}
