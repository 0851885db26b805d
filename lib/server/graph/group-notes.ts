import type { NoteSlug, Tag } from '../../model/ids'
import type { GraphMap } from '../../model/notes/graph'
import type { FolderRow, FoldersView, NoteGroup, TopicRow, TopicsView } from '../../model/notes/graph-view'
import { pageOf } from '../../model/notes/listing'
import { type NoteFinder, ROWS } from './note-finder'
import type { NoteGraph } from './note-graph'

/** How many groups are drawn. */
const MOST_DRAWN = 24

/** The folders of a vault that is too large for one map. */
export function foldersView(graph: NoteGraph, page: number, finder: NoteFinder): FoldersView {
  const groups = graph.maps.map(({ notes }) => notes)
  const made = keep(graph.maps, () => groupNotes(graph, groups))
  const rows = made.groups.map((group, i): FolderRow => ({ ...group, map: i + 1, ...nameOf(graph.maps[i]!) }))
  return { kind: 'folders', ...drawGroups(rows, made.ties, page), found: found(groups.flat(), finder) }
}

const nameOf = ({ folder, part }: GraphMap) => ({ folder, part: part ?? null })

/** The widest topics. A note of several topics is in each of them. */
export function topicsView(graph: NoteGraph, page: number, finder: NoteFinder): TopicsView {
  const topics = [...graph.topics].filter(([tag]) => !tag.includes('/'))
  const made = keep(graph.topics, () =>
    groupNotes(
      graph,
      topics.map(([, notes]) => notes),
    ),
  )
  const rows = made.groups.map((group, i): TopicRow => ({ ...group, tag: topics[i]![0] }))
  const notes = new Set(topics.flatMap(([, slugs]) => slugs))
  return { kind: 'topics', ...drawGroups(rows, made.ties, page), found: found([...notes], finder) }
}

/** The topics directly below a topic, those with the most notes first. */
export function topicsBelow({ topics }: NoteGraph, tag: Tag): { tags: Tag[]; more: number } {
  const below = [...topics].filter(([other]) => other.startsWith(`${tag}/`) && !other.includes('/', tag.length + 1))
  const tags = below.sort(([, a], [, b]) => b.length - a.length).map(([other]) => other)
  return { tags: tags.slice(0, MOST_DRAWN), more: Math.max(0, tags.length - MOST_DRAWN) }
}

const found = (slugs: readonly NoteSlug[], finder: NoteFinder) => (finder.isSeeking ? finder.rows(slugs) : null)

interface Grouped {
  groups: NoteGroup[]
  /** By the two indexes, the lower first, the number of links between two groups. */
  ties: ReadonlyMap<string, number>
}

const known = new WeakMap<object, Grouped>()

/** Counted once for each bundle. */
function keep(of: object, make: () => Grouped): Grouped {
  const made = known.get(of) ?? make()
  known.set(of, made)
  return made
}

function groupNotes({ pairs }: NoteGraph, slugs: readonly (readonly NoteSlug[])[]): Grouped {
  const groups = slugs.map(({ length }): NoteGroup => ({ notes: length, within: 0, between: 0 }))
  const of = new Map<NoteSlug, number[]>()
  for (const [i, own] of slugs.entries()) for (const slug of own) of.set(slug, [...(of.get(slug) ?? []), i])
  const ties = new Map<string, number>()
  for (const [one, other] of pairs) {
    const [ones, others] = [of.get(one) ?? [], of.get(other) ?? []]
    for (const i of new Set([...ones, ...others])) {
      if (ones.includes(i) && others.includes(i)) groups[i]!.within += 1
      else groups[i]!.between += 1
    }
    for (const tie of tiesBetween(ones, others)) ties.set(tie, (ties.get(tie) ?? 0) + 1)
  }
  return { groups, ties }
}

function tiesBetween(ones: readonly number[], others: readonly number[]): Set<string> {
  const pairs = ones.flatMap((a) => others.filter((b) => b !== a).map((b) => (a < b ? `${a} ${b}` : `${b} ${a}`)))
  return new Set(pairs)
}

/** Draws the groups with the most links, in their own order, and lists all of them. */
function drawGroups<Row extends NoteGroup>(rows: readonly Row[], ties: Grouped['ties'], page: number) {
  const ordered = rows.toSorted((a, b) => linksOf(b) - linksOf(a))
  const most = new Set(ordered.slice(0, MOST_DRAWN))
  const drawn = [...rows.entries()].filter(([, row]) => most.has(row))
  const places = new Map(drawn.map(([index], place) => [index, place]))
  return {
    drawn: drawn.map(([, row]) => row),
    ties: [...ties].flatMap(([pair, count]): [number, number, number][] => {
      const [a, b] = pair.split(' ').map((row) => places.get(Number(row)))
      return a === undefined || b === undefined ? [] : [[a, b, count]]
    }),
    rows: pageOf(ordered, page, ROWS),
  }
}

const linksOf = ({ within, between }: NoteGroup) => within + between
