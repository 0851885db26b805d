import 'server-only'
import { type Grouping, SHELVES, type Shelf } from '../../model/study/mistakes'
import { type Arranged, arrange } from './arrange'
import type { Entry } from './entry'

/** The entries of a notebook on their shelves. Groups are computed when they are first asked for, and kept. */
export class Shelved {
  private readonly arranged = new Map<string, Arranged[]>()
  private readonly shelves: Readonly<Record<Shelf, Entry[]>>

  constructor(readonly entries: readonly Entry[]) {
    this.shelves = { open: [], recovering: [], cleared: [] }
    for (const entry of entries) this.shelves[entry.shelf].push(entry)
  }

  on(shelf: Shelf): readonly Entry[] {
    return this.shelves[shelf]
  }

  counts(): Record<Shelf, number> {
    return Object.fromEntries(SHELVES.map((shelf) => [shelf, this.on(shelf).length])) as Record<Shelf, number>
  }

  /** The groups of a shelf in the order of its pages. */
  groups(shelf: Shelf, by: Grouping): readonly Arranged[] {
    const name = `${shelf} ${by}`
    const kept = this.arranged.get(name)
    if (kept !== undefined) return kept
    const groups = arrange(this.on(shelf), by)
    this.arranged.set(name, groups)
    return groups
  }

  /** The entries of a shelf in the order of its pages. */
  inOrder(shelf: Shelf, by: Grouping = 'misconception'): Entry[] {
    return this.groups(shelf, by).flatMap(({ entries }) => entries)
  }
}
