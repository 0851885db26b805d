import type { Heading } from '../../model/notes/page'
import { anchorOf } from '../rendering/heading-anchor'

/** A heading as links find it. */
interface Sought {
  id: string
  rank: number
  /** Its id, its words without emoji and punctuation, and those words as links write them. */
  names: ReadonlySet<string>
  /** The heading of the section around it. */
  above: Sought | null
}

interface HeadingIndex {
  /** The headings by their ids and words, in the order of the note. */
  named: Map<string, Sought[]>
  /** The headings by their words as links write them. */
  linked: Map<string, Sought[]>
  /** By their letters and digits: other programs that write tables of contents drop other characters than we do. */
  lettered: Map<string, Sought[]>
  /** Results of earlier searches, by path. */
  paths: Map<string, string | null>
}

/** The headings of each note are indexed once, because many links may lead to it. */
const indexes = new WeakMap<readonly Heading[], HeadingIndex>()

/**
 * Finds a heading by its words, and by those of headings around it if they are given. The first match counts.
 * @param path  from the outer to the inner heading, separated by `#`
 * @returns its id; null if there is none
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

/** Characters with a meaning in links. Obsidian replaces each run of them by a space. */
const linkedName = (words: string) =>
  anchorOf(words.replace(emphasis, '').replace(/(?:[:#|^\\\s]|%%|\[\[|\]\])+/gu, ' '))

/** Underscores of emphasis. Anchors keep no other mark of emphasis. */
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

/** Whether the headings around a section contain these, from the inner to the outer one. */
function isWithin(section: Sought | null, outer: readonly string[]): boolean {
  let left = outer.length
  for (let at = section; at !== null && left > 0; at = at.above) if (at.names.has(outer[left - 1]!)) left--
  return left === 0
}
