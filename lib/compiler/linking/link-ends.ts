import { shortHashOf } from '../base/hash-of'
import type { LinkFacts, SlotName } from './link-facts'
import { placeIn } from './place-in-note'
import { findByName, type LinkedNote, type VaultIndex } from './vault-index'

/** Where a note's links and embeds end. */
export interface LinkEnds {
  /** A hash of all that a page shows of them; empty without links. */
  hash: string
  /** Paths of the notes that it shows. */
  embeds: string[]
}

const NONE: LinkEnds = { hash: '', embeds: [] }

/** Follows the links of a note. While its ends and its own bytes are the same, so are its pages without embeds. */
export function linkEnds({ slots }: LinkFacts, from: LinkedNote, index: VaultIndex): LinkEnds {
  if (slots.length === 0) return NONE
  const ends = slots.map((slot) => endOf(slot, from, index))
  return {
    hash: shortHashOf(JSON.stringify(ends.map(({ shown }) => shown))),
    embeds: [...new Set(ends.flatMap(({ embed }) => embed ?? []))],
  }
}

function endOf(slot: SlotName, from: LinkedNote, index: VaultIndex): { shown: unknown; embed?: string } {
  const isSelf = slot.target === ''
  const images = isSelf ? [] : findByName(index.images, slot.target, from.path)
  if (images.length > 0) return { shown: images.slice(0, 2).map(({ path, asset, size }) => [path, asset, size]) }
  const notes = isSelf ? [from] : findByName(index.notes, slot.target, from.path)
  if (notes.length !== 1) return { shown: notes.slice(0, 2).map(({ path }) => path) }
  const { path, slug, titles } = notes[0]!
  const anchor = placeIn(notes[0]!, slot)
  return slot.kind === 'link'
    ? { shown: [path, slug, anchor] }
    : { shown: [path, slug, anchor, titles[0]], embed: path }
}

/**
 * What a page shows of other notes.
 * @param within  the notes that it embeds, and that those embed
 * @param signOf  a note's path, its bytes and where its links end
 */
export const shownOf = (ends: string, within: ReadonlySet<string>, signOf: (path: string) => string[]): string =>
  within.size === 0 ? ends : shortHashOf(JSON.stringify([ends, ...[...within].map(signOf)]))
