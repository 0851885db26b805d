import { groupBy } from '../base/group-by'
import { shortHashOf } from '../base/hash-of'
import { checkVault } from './check-vault'
import type { ComparedNote } from './compared-note'
import { messageText } from './message-text'
import type { ComparedFacts } from './note-facts'

/** Notes that share a trait, with the rules' messages about them. Kept until one of the notes changes. */
export interface Comparison {
  /** A hash of what is compared in the notes. */
  key: string
  paths: string[]
  text: ComparisonText
}

/** Messages as `messageText` writes them. */
export interface ComparisonText {
  /** In bytes; 0 if nothing was found. */
  length: number
  /** Loaded on demand. */
  bytes(): Buffer
}

export type Group = Pick<Comparison, 'key' | 'paths'>

/**
 * Groups notes that share a trait, directly or through other notes. A single note is a group if it has a trait twice.
 * @returns groups and their paths in the order of `notes`
 */
export function groupSharing(notes: readonly ComparedFacts[]): Group[] {
  const parents = notes.map((_, i) => i)
  const rootOf = (i: number): number => {
    while (parents[i] !== i) i = parents[i] = parents[parents[i]!]!
    return i
  }
  const owners = new Map<number, number>()
  const sharing = new Set<number>()
  for (const [i, { traits }] of notes.entries()) {
    for (const trait of traits) {
      const owner = owners.get(trait)
      if (owner === undefined) owners.set(trait, i)
      else {
        sharing.add(owner).add(i)
        parents[rootOf(i)] = rootOf(owner)
      }
    }
  }
  const inOrder = [...sharing].sort((a, b) => a - b)
  return [...groupBy(inOrder, rootOf).values()].map((group) => ({
    paths: group.map((i) => notes[i]!.path),
    key: shortHashOf(group.map((i) => notes[i]!.compared).join()),
  }))
}

/** Runs the rules that compare notes, on groups that were not compared before. */
export function compareNotes(
  groups: readonly Group[],
  known: ReadonlyMap<string, ComparisonText>,
  noteAt: (path: string) => ComparedNote,
): Comparison[] {
  return groups.map((group) => ({ ...group, text: known.get(group.key) ?? compare(group.paths.map(noteAt)) }))
}

function compare(notes: readonly ComparedNote[]): ComparisonText {
  const text = messageText(checkVault(notes))
  return { length: text.length, bytes: () => text }
}
