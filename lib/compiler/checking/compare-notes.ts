import { groupBy } from '../base/group-by'
import { shortHashOf } from '../base/hash-of'
import { checkVault } from './check-vault'
import type { ComparedNote } from './compared-note'
import { messageText } from './message-text'
import type { ComparedFacts } from './note-facts'

/** Notes that share something, and what the rules said of them: the messages stay while the notes do. */
export interface Comparison {
  /** A hash of what is compared in the notes. */
  key: string
  paths: string[]
  text: ComparisonText
}

/** Messages as `messageText` gives them. */
export interface ComparisonText {
  /** In bytes; 0 where nothing was found. */
  length: number
  /** Read when it is asked for. */
  bytes(): Buffer
}

export type Group = Pick<Comparison, 'key' | 'paths'>

/**
 * Groups notes that share a key, directly or by way of others. A note alone is a group if it has a key twice.
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
  for (const [i, { keys }] of notes.entries()) {
    for (const key of keys) {
      const owner = owners.get(key)
      if (owner === undefined) owners.set(key, i)
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

/** Runs the rules that compare notes on those groups that were not compared before. */
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
