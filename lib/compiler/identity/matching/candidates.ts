import type { Entry } from '../ledger/entry'
import type { Candidates } from './matching'

/** A feature that more entries of a side have is too common: `Which solution meets these requirements`. */
const MAX_OWNERS = 12
/** The maximum number of candidates of an entry: those with which it shares most features. */
const MAX_CANDIDATES = 8

/**
 * Pairs entries that share features, by an inverted index. Every list in it is bounded, so that the cost grows with
 * the number of features. A pair is kept if either of the two counts the other among its best.
 */
export function sharingCandidates(
  before: readonly Entry[],
  after: readonly Entry[],
  featuresOf: (entry: Entry) => Iterable<string>,
): Candidates {
  const shared = new Map<Entry, Map<Entry, number>>()
  if (before.length === 0 || after.length === 0) return [] // no index is needed without entries to look up
  const owners = ownersOf(after, featuresOf)
  for (const [feature, entries] of ownersOf(before, featuresOf)) {
    const others = owners.get(feature) ?? []
    if (Math.max(entries.length, others.length) > MAX_OWNERS) continue
    for (const entry of entries) for (const other of others) count(shared, entry, other)
  }
  return bestOf(shared)
}

function ownersOf(entries: readonly Entry[], featuresOf: (entry: Entry) => Iterable<string>): Map<string, Entry[]> {
  const owners = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const feature of new Set(featuresOf(entry))) {
      const known = owners.get(feature)
      if (known === undefined) owners.set(feature, [entry])
      else if (known.length <= MAX_OWNERS) known.push(entry)
    }
  }
  return owners
}

function count(shared: Map<Entry, Map<Entry, number>>, entry: Entry, other: Entry): void {
  const counts = shared.get(entry) ?? new Map<Entry, number>()
  shared.set(entry, counts.set(other, (counts.get(other) ?? 0) + 1))
}

function bestOf(shared: Map<Entry, Map<Entry, number>>): Candidates {
  const ofAfter = new Map<Entry, [Entry, number][]>()
  const best = new Map<Entry, Set<Entry>>()
  const keep = (before: Entry, after: Entry) => best.set(before, (best.get(before) ?? new Set()).add(after))
  for (const [before, counts] of shared) {
    for (const after of most([...counts])) keep(before, after)
    for (const [after, number] of counts) {
      ofAfter.set(after, [...(ofAfter.get(after) ?? []), [before, number]])
    }
  }
  for (const [after, counts] of ofAfter) for (const before of most(counts)) keep(before, after)
  return [...best].flatMap(([before, others]) => [...others].map((after): [Entry, Entry] => [before, after]))
}

const most = (counts: [Entry, number][]) =>
  counts
    .sort(([a, countA], [b, countB]) => countB - countA || a.order - b.order)
    .slice(0, MAX_CANDIDATES)
    .map(([entry]) => entry)
