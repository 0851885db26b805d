import { groupBy } from '../../base/group-by'
import type { Entry } from '../ledger/entry'

export type Candidates = [before: Entry, after: Entry][]

/** Equal entries are matched in order. Only different pins keep two of them apart. */
const EQUAL_WINDOW = 2

/** The distance of two questions. It decides ties in every step, the nearest first. */
const NEARNESS: readonly ((entry: Entry) => string)[] = [
  ({ item, place }) => `${item.path}\n${place}`,
  ({ item }) => item.path,
  ({ fileName }) => fileName,
  () => '',
]

/**
 * The questions of two vaults during matching. Each has one partner or none yet. Every method is symmetric, so swapping
 * the vaults mirrors the result.
 */
export class Matching {
  readonly partners = new Map<Entry, Entry>()
  readonly pairs: Candidates = []
  /** How often two questions were compared. It grows with the size of the vault, not with its square. */
  compared = 0

  /** @param minded  whether different pins keep questions apart */
  constructor(
    readonly before: readonly Entry[],
    readonly after: readonly Entry[],
    private readonly minded: 'pins' | 'no pins' = 'pins',
  ) {}

  /** Matches entries with the same key, the nearest first and then in order. Entries without a key are left out. */
  joinEqual(keyOf: (entry: Entry) => string | null): void {
    const keys = new Map<string, number>() // hashes long texts once and not at every level
    const short = new Map<Entry, number>()
    for (const entry of [...this.free(this.before), ...this.free(this.after)]) {
      const key = keyOf(entry)
      if (key === null) continue
      const number = keys.get(key) ?? keys.size
      keys.set(key, number)
      short.set(entry, number)
    }
    for (const near of NEARNESS) {
      const groupOf = (entry: Entry) => (short.has(entry) ? `${short.get(entry)}\n${near(entry)}` : null)
      for (const [before, after] of this.neighbours(groupOf, EQUAL_WINDOW)) {
        if (this.canJoin(before, after)) this.join(before, after)
      }
    }
  }

  /** Matches candidates by score, the highest first; null is no score. Ties are decided by distance, then by order. */
  joinBest(candidates: Iterable<[Entry, Entry]>, scoreOf: (before: Entry, after: Entry) => number | null): void {
    const scored = this.score(candidates, scoreOf)
    scored.sort(
      (a, b) =>
        b.score - a.score ||
        a.distance - b.distance ||
        a.before.order - b.before.order ||
        a.after.order - b.after.order,
    )
    for (const { before, after } of scored) if (this.canJoin(before, after)) this.join(before, after)
  }

  /**
   * Matches candidates if neither has another candidate that is about as good.
   * @param margin  scores that differ by less are about as good
   */
  joinClear(
    candidates: Iterable<[Entry, Entry]>,
    scoreOf: (before: Entry, after: Entry) => number | null,
    margin: number,
  ): void {
    const scored = this.score(candidates, scoreOf)
    const scores = new Map<Entry, number[]>()
    for (const { before, after, score } of scored) {
      for (const entry of [before, after])
        scores.set(entry, [...(scores.get(entry) ?? []), score].sort((a, b) => b - a).slice(0, 2))
    }
    const isClear = (entry: Entry, score: number) => {
      const [best, second] = scores.get(entry)!
      return score === best && (second === undefined || second < score - margin)
    }
    for (const { before, after, score } of scored) {
      if (isClear(before, score) && isClear(after, score)) this.join(before, after)
    }
  }

  /**
   * The pairs of free entries of a group that are close to each other in it, in the order of both.
   * @param groupOf  null is no group
   * @param window  the maximum distance, so that the cost of a group is not quadratic
   */
  neighbours(groupOf: (entry: Entry) => string | null, window: number): Candidates {
    const after = groupBy(this.free(this.after), groupOf)
    const pairs: Candidates = []
    for (const [group, members] of groupBy(this.free(this.before), groupOf)) {
      const others = after.get(group) ?? []
      for (const [i, entry] of members.entries()) {
        for (const other of others.slice(Math.max(0, i - window), i + window + 1)) pairs.push([entry, other])
      }
    }
    return pairs
  }

  free(entries: readonly Entry[]): Entry[] {
    return entries.filter((entry) => !this.partners.has(entry))
  }

  private score(candidates: Iterable<[Entry, Entry]>, scoreOf: (before: Entry, after: Entry) => number | null) {
    const scored = []
    for (const [before, after] of candidates) {
      if (!this.canJoin(before, after)) continue
      const score = scoreOf(before, after)
      if (score !== null) scored.push({ before, after, score, distance: distanceOf(before, after) })
    }
    return scored
  }

  private canJoin(before: Entry, after: Entry): boolean {
    this.compared++
    if (this.partners.has(before) || this.partners.has(after)) return false
    return this.minded === 'no pins' || !arePinnedApart(before, after)
  }

  private join(before: Entry, after: Entry): void {
    this.partners.set(before, after).set(after, before)
    this.pairs.push([before, after])
  }
}

/** Different pins: the author says that these are two questions. */
export const arePinnedApart = ({ item: a }: Entry, { item: b }: Entry) =>
  a.pin !== null && b.pin !== null && a.pin !== b.pin

export const distanceOf = (before: Entry, after: Entry) => NEARNESS.findIndex((near) => near(before) === near(after))
