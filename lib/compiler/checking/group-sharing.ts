import { groupBy } from '../base/group-by'
import { shortHashOf } from '../base/hash-of'
import type { ComparedFacts } from './note-facts'

/** Notes that share a trait. */
export interface SharingNotes {
  paths: string[]
  /** A hash of what is compared in the notes. */
  compared: string
}

/**
 * Groups notes that share a trait, directly or through other notes. A single note is a group if it has a trait twice.
 * @returns groups and their paths in the order of `notes`
 */
export function groupSharing(notes: readonly ComparedFacts[]): SharingNotes[] {
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
  return [...groupBy(inOrder, rootOf).values()].map((group) => {
    const own = group.map((i) => notes[i]!)
    return { paths: own.map(({ path }) => path), compared: shortHashOf(own.map(({ compared }) => compared).join()) }
  })
}
