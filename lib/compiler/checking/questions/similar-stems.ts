import type { EqualItems } from './group-equal-options'

/** The least similarity of two stems. One changed word changes three shingles. */
const SIMILAR = 0.5
const SHINGLE_WORDS = 3
/** A shingle that this many stems share is not significant, and would make the search slow. */
const MAX_OWNERS = 32

interface Stem {
  of: EqualItems
  shingles: Set<string>
}

/**
 * Pairs stems that are equal except for some words, by an inverted index of their shingles. The candidates of a stem are
 * limited, so the time is linear in the text.
 */
export function similarStems(classes: readonly EqualItems[]): [EqualItems, EqualItems][] {
  const stems = classes.map((of): Stem => ({ of, shingles: shinglesOf(of.items[0].item.stem.markdown) }))
  const owners = new Map<string, Stem[]>()
  const pairs: [EqualItems, EqualItems][] = []
  for (const stem of stems) {
    const { of, shingles } = stem
    const shared = new Map<Stem, number>()
    for (const shingle of shingles) {
      for (const other of owners.get(shingle) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    for (const [other, both] of shared) {
      if (both / (shingles.size + other.shingles.size - both) >= SIMILAR) pairs.push([other.of, of])
    }
    for (const shingle of shingles) addOwner(owners, shingle, stem)
  }
  return pairs
}

function addOwner(owners: Map<string, Stem[]>, shingle: string, stem: Stem): void {
  const known = owners.get(shingle)
  if (known === undefined) owners.set(shingle, [stem])
  else if (known.length < MAX_OWNERS) known.push(stem)
}

/** The number of shared shingles of two stems divided by the number of all their shingles, from 0 to 1. */
export function similarity(one: string, other: string): number {
  const [a, b] = [shinglesOf(one), shinglesOf(other)]
  let both = 0
  for (const shingle of a) if (b.has(shingle)) both++
  return both / (a.size + b.size - both)
}

function shinglesOf(stem: string): Set<string> {
  const words = stem.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const shingles = new Set<string>()
  for (let i = 0; i + SHINGLE_WORDS <= Math.max(words.length, SHINGLE_WORDS); i++) {
    shingles.add(words.slice(i, i + SHINGLE_WORDS).join(' '))
  }
  return shingles
}
