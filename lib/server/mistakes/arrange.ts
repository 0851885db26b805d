import 'server-only'
import type { Grouping } from '../../model/study/mistakes'
import { groupMistakes, newestFirst } from '../../quiz/mistakes/group-mistakes'
import type { Entry } from './entry'

export interface Arranged {
  by: 'misconception' | 'topic' | 'all'
  name: string
  entries: Entry[]
}

/** The entries of a shelf, grouped and in the order shown. */
export function arrange(entries: readonly Entry[], by: Grouping): Arranged[] {
  if (entries.length === 0) return []
  if (by === 'date') return [{ by: 'all', name: '', entries: newestFirst(entries) }]
  return groupMistakes(by === 'topic' ? entries.map((entry) => ({ ...entry, misconceptions: [] })) : entries)
}

/**
 * The sections of a page, each with the entries that are on it.
 * @param page  the first page is 1
 */
export function sectionsOn(
  sections: readonly Arranged[],
  page: number,
  size: number,
): (Arranged & { count: number })[] {
  const from = (page - 1) * size
  let before = 0
  return sections.flatMap((section) => {
    const count = section.entries.length
    const entries = section.entries.slice(Math.max(0, from - before), Math.max(0, from + size - before))
    before += count
    return entries.length === 0 ? [] : [{ ...section, entries, count }]
  })
}
