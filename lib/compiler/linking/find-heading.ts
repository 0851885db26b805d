import type { Heading } from '../../model/page'
import { anchorOf } from '../rendering/heading-anchor'

/** A heading as links look for it. */
interface Sought {
  id: string
  rank: number
  /** Its id, its words without emoji and marks, and these as links write them. */
  names: ReadonlySet<string>
  /** The heading of the section that it stands in. */
  above: Sought | null
}

interface HeadingIndex {
  /** By their ids and words, in the order of the note. */
  named: Map<string, Sought[]>
  /** As links write them. */
  linked: Map<string, Sought[]>
  /** By their letters and digits: programs that write tables of contents drop other signs than we do. */
  lettered: Map<string, Sought[]>
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
  const found = follow(index, path.split('#'))?.id ?? null
  index.paths.set(path, found)
  return found
}

function follow({ named, linked, lettered }: HeadingIndex, path: readonly string[]): Sought | undefined {
  const [inner = '', outer] = [path.at(-1), path.slice(0, -1).map(linkedName)]
  const isThere = ({ above }: Sought) => isWithin(above, outer)
  const wanted = anchorOf(inner)
  return (
    named.get(wanted)?.find(isThere) ??
    linked.get(linkedName(inner))?.find(isThere) ??
    lettered.get(lettersOf(wanted))?.find(isThere)
  )
}

const lettersOf = (anchor: string) => anchor.replace(/[-_]/gu, '')

/** What separates words in a link cannot stand in them: Obsidian writes a space for it, and one for several. */
const linkedName = (words: string) =>
  anchorOf(words.replace(emphasis, '').replace(/(?:[:#|^\\\s]|%%|\[\[|\]\])+/gu, ' '))

/** All other marks of emphasis are none of an anchor's characters. */
const emphasis = /(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu

function indexHeadings(headings: readonly Heading[]): HeadingIndex {
  const index: HeadingIndex = { named: new Map(), linked: new Map(), lettered: new Map(), paths: new Map() }
  let last: Sought | null = null
  for (const { id, text, depth, rank = depth } of headings) {
    while (last !== null && last.rank >= rank) last = last.above
    const [name, link] = [anchorOf(text), linkedName(text)]
    last = { id, rank, names: new Set([id, name, link]), above: last }
    for (const key of new Set([id, name])) add(index.named, key, last)
    add(index.linked, link, last)
    add(index.lettered, lettersOf(name), last)
  }
  return index
}

function add(index: Map<string, Sought[]>, key: string, sought: Sought): void {
  const known = index.get(key)
  if (known) known.push(sought)
  else index.set(key, [sought])
}

/** Whether a section, or one that it stands in, is the inmost of these, and so on to the outmost. */
function isWithin(section: Sought | null, outer: readonly string[]): boolean {
  let left = outer.length
  for (let at = section; at !== null && left > 0; at = at.above) if (at.names.has(outer[left - 1]!)) left--
  return left === 0
}
