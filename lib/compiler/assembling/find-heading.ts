import type { Heading } from '../../model/page'
import { anchorOf } from '../markdown/heading-anchor'

/** A heading as links look for it. */
interface Sought {
  id: string
  rank: number
  /** Its id, and its words without emoji and marks. */
  names: ReadonlySet<string>
  /** The heading of the section that it stands in. */
  above: Sought | null
}

interface HeadingIndex {
  /** In the order of the note. */
  named: Map<string, Sought[]>
  /** What was found by a path. */
  paths: Map<string, string | null>
}

/** A note may be linked to from everywhere, so its headings are gone through once. */
const indexes = new WeakMap<readonly Heading[], HeadingIndex>()

/**
 * Finds a heading by its words, or by those of headings around it too: the first that stands in such sections.
 * @param path  from the outer to the inner, `#` between them
 * @returns its id; null where there is none
 */
export function findHeading(headings: readonly Heading[], path: string): string | null {
  const index = indexes.get(headings) ?? indexHeadings(headings)
  indexes.set(headings, index)
  const known = index.paths.get(path)
  if (known !== undefined) return known
  const outer = path.split('#').map(anchorOf)
  const inner = outer.pop()!
  const found = index.named.get(inner)?.find(({ above }) => isWithin(above, outer))?.id ?? null
  index.paths.set(path, found)
  return found
}

function indexHeadings(headings: readonly Heading[]): HeadingIndex {
  const named: HeadingIndex['named'] = new Map()
  let last: Sought | null = null
  for (const { id, text, depth: rank } of headings) {
    while (last !== null && last.rank >= rank) last = last.above
    last = { id, rank, names: new Set([id, anchorOf(text)]), above: last }
    for (const name of last.names) {
      if (named.has(name)) named.get(name)!.push(last)
      else named.set(name, [last])
    }
  }
  return { named, paths: new Map() }
}

/** Whether a section, or one that it stands in, is the inmost of these, and so on to the outmost. */
function isWithin(section: Sought | null, outer: readonly string[]): boolean {
  let left = outer.length
  for (let at = section; at !== null && left > 0; at = at.above) if (at.names.has(outer[left - 1]!)) left--
  return left === 0
}
