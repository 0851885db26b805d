import { groupBy } from '../base/group-by'
import type { Entry } from './entry'

export type Candidates = [before: Entry, after: Entry][]

/** Equal entries are joined in their order; only two pins keep the first of both apart. */
const EQUAL_WINDOW = 2

/** How near two questions stand; the ties of every step are settled by it, the nearest first. */
const NEARNESS: readonly ((entry: Entry) => string)[] = [
  ({ item, place }) => `${item.path}\n${place}`,
  ({ item }) => item.path,
  ({ fileName }) => fileName,
  () => '',
]

/**
 * Two vaults' questions while they are being matched: each has one partner or none yet. Every method treats the two
 * sides alike, so that the vaults in the other order give the mirror image.
 */
export class Matching {
  readonly partners = new Map<Entry, Entry>()
  readonly pairs: Candidates = []
  /** How often two questions were looked at together. It grows with the vault, not with its square. */
  compared = 0

  constructor(
    readonly before: readonly Entry[],
    readonly after: readonly Entry[],
  ) {}

  /** Joins entries of one key, the nearest first and then in their order. Entries without a key are left out. */
  joinEqual(keyOf: (entry: Entry) => string | null): void {
    const keys = new Map<string, number>() // long texts are hashed once, not at every level
    const short = new Map<Entry, number>()
    for (const entry of [...this.free(this.before), ...this.free(this.after)]) {
      const key = keyOf(entry)
      if (key === null) continue
      if (!keys.has(key)) keys.set(key, keys.size)
      short.set(entry, keys.get(key)!)
    }
    for (const near of NEARNESS) {
      const groupOf = (entry: Entry) => (short.has(entry) ? `${short.get(entry)}\n${near(entry)}` : null)
      for (const [before, after] of this.neighbours(groupOf, EQUAL_WINDOW)) {
        if (this.canJoin(before, after)) this.join(before, after)
      }
    }
  }

  /** Joins candidates by their score, the highest first; null is no score. Ties go to the nearest, then by order. */
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
   * Joins candidates of which neither could as well be joined to another.
   * @param margin  of two scores that are nearer, none is the better one
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
   * The pairs of free entries of a group that stand near each other in it, in the order of both.
   * @param groupOf  null is no group
   * @param window  how many places they may be apart, so that no group costs its square
   */
  neighbours(groupOf: (entry: Entry) => string | null, window: number): Candidates {
    const after = grouped(this.free(this.after), groupOf)
    const pairs: Candidates = []
    for (const [group, members] of grouped(this.free(this.before), groupOf)) {
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
    return !this.partners.has(before) && !this.partners.has(after) && !arePinnedApart(before, after)
  }

  private join(before: Entry, after: Entry): void {
    this.partners.set(before, after).set(after, before)
    this.pairs.push([before, after])
  }
}

/** The author has said that they are two. */
const arePinnedApart = ({ item: a }: Entry, { item: b }: Entry) => a.pin !== null && b.pin !== null && a.pin !== b.pin

export const distanceOf = (before: Entry, after: Entry) => NEARNESS.findIndex((near) => near(before) === near(after))

const grouped = (entries: readonly Entry[], groupOf: (entry: Entry) => string | null) =>
  groupBy(
    entries.filter((entry) => groupOf(entry) !== null),
    (entry) => groupOf(entry)!,
  )
