import 'server-only'
import type { Grouping } from '../../model/mistakes'
import { groupMistakes, newestFirst } from '../../quiz/mistakes/group-mistakes'
import type { Entry } from './notebook'

export interface Arranged {
  by: 'misconception' | 'topic' | 'all'
  name: string
  entries: Entry[]
}

/** The entries of a shelf in the order in which they are shown. */
export function arrange(entries: readonly Entry[], by: Grouping): Arranged[] {
  if (entries.length === 0) return []
  if (by === 'date') return [{ by: 'all', name: '', entries: newestFirst(entries) }]
  return groupMistakes(by === 'topic' ? entries.map((entry) => ({ ...entry, misconceptions: [] })) : entries)
}

/**
 * A page of what is arranged: sections with those of their entries that are on it.
 * @param page  counts from 1
 */
export function pageOf(sections: readonly Arranged[], page: number, size: number): (Arranged & { count: number })[] {
  const from = (page - 1) * size
  let before = 0
  return sections.flatMap((section) => {
    const count = section.entries.length
    const entries = section.entries.slice(Math.max(0, from - before), Math.max(0, from + size - before))
    before += count
    return entries.length === 0 ? [] : [{ ...section, entries, count }]
  })
}
