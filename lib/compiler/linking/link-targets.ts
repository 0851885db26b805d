import { shortHashOf } from '../base/hash-of'
import type { LinkFacts, SlotName } from './link-facts'
import { placeIn } from './place-in-note'
import { findAttachment, findByName, type LinkedNote, type VaultIndex } from './vault-index'

/** Where the links and embeds of a note lead. */
export interface LinkTargets {
  /** A hash of all that the page shows of its targets; empty without links. */
  hash: string
  /** Paths of the notes that are embedded. */
  embeds: string[]
}

const NONE: LinkTargets = { hash: '', embeds: [] }

/** Resolves the links of a note. A page without embeds changes only if the note's bytes or these targets change. */
export function linkTargets({ slots }: LinkFacts, from: LinkedNote, index: VaultIndex): LinkTargets {
  if (slots.length === 0) return NONE
  const targets = slots.map((slot) => targetOf(slot, from, index))
  return {
    hash: shortHashOf(JSON.stringify(targets.map(({ shown }) => shown))),
    embeds: [...new Set(targets.flatMap(({ embed }) => embed ?? []))],
  }
}

function targetOf(slot: SlotName, from: LinkedNote, index: VaultIndex): { shown: unknown; embed?: string } {
  if (slot.kind === 'remote') return { shown: index.showsRemoteImages }
  const isSelf = slot.target === ''
  const images = isSelf ? [] : findByName(index.images, slot.target, from.path)
  if (images.length > 0) return { shown: images.slice(0, 2).map(({ path, asset, size }) => [path, asset, size]) }
  const [file, otherFile] = isSelf ? [] : findAttachment(index, slot.target, from.path)
  if (file) return { shown: [file.path, file.asset, file.bytes, otherFile?.path] }
  const notes = isSelf ? [from] : findByName(index.notes, slot.target, from.path)
  if (notes.length === 0) return { shown: findByName(index.withheld, slot.target, from.path).map(({ path }) => path) }
  const [{ path, slug, titles }, other] = notes as [LinkedNote, LinkedNote?]
  const anchor = placeIn(notes[0]!, slot)
  return slot.kind === 'link'
    ? { shown: [path, slug, anchor, other?.path] }
    : { shown: [path, slug, anchor, titles[0], other?.path], embed: path }
}

/**
 * A fingerprint of what a page shows of other notes.
 * @param within  the notes that it embeds, and that those embed
 * @param inputsOf  the path of a note, and hashes of its bytes and of its targets
 */
export const fingerprintOf = (
  targets: string,
  within: ReadonlySet<string>,
  inputsOf: (path: string) => string[],
): string => (within.size === 0 ? targets : shortHashOf(JSON.stringify([targets, ...[...within].map(inputsOf)])))
