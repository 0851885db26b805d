import 'server-only'
import type { ManifestNote } from '../../model/bundle'
import type { GraphFile, GraphMap } from '../../model/graph'
import type { FolderRow, FoldersView, GraphPage, GraphRow, MapView } from '../../model/graph-view'
import type { NoteSlug } from '../../model/ids'
import { type Paged, pageOf } from '../../model/listing'
import { searchWords } from '../../model/search-words'
import { type TitleLang, titleIn } from '../../model/titles'
import type { Bundle } from '../bundle/bundle'
import { BundleCache } from '../bundle/bundle-cache'
import { currentBundle } from '../bundle/current-bundle'
import { isFoundBy } from '../listing/catalogue'

/** How many rows a page of a list has. */
const ROWS = 50
/** How many folders are drawn. */
const MOST_DRAWN = 24

/** What the pages of the graph need of a bundle. */
interface VaultGraph {
  maps: readonly GraphMap[]
  /** Pairs of notes that are linked, each once. */
  pairs: readonly (readonly [NoteSlug, NoteSlug])[]
  /** With how many notes each is linked. */
  counts: ReadonlyMap<NoteSlug, number>
  folders: { rows: FolderRow[]; ties: ReadonlyMap<string, number> }
}

/** Which part of the list is shown. */
export interface ListPart {
  /** From 1. */
  page: number
  /** What is looked for; empty for everything. */
  sought: string
}

const graphs = new BundleCache<Promise<VaultGraph>>()

/**
 * A page of the graph.
 * @param map  the number of a map, from 1; null for the whole vault
 * @returns null if there is no such map
 */
export async function graphPage(
  map: number | null,
  { page, sought }: ListPart,
  lang: TitleLang,
): Promise<GraphPage | null> {
  const bundle = await currentBundle()
  const graph = await graphs.get(bundle, () => makeGraph(bundle))
  const number = map ?? (graph.maps.length === 1 ? 1 : null)
  const drawn = number === null ? null : graph.maps[number - 1]
  if (drawn === undefined) return null
  const notes = finder(bundle, graph, searchWords(sought), lang)
  const hub = [...graph.counts].reduce<[NoteSlug, number] | null>(
    (most, one) => (most && most[1] >= one[1] ? most : one),
    null,
  )
  return {
    size: { notes: bundle.list.length, links: graph.pairs.length },
    hub: hub && { slug: hub[0], title: titleIn(lang, bundle.notes.get(hub[0])!) },
    view: drawn === null ? foldersView(graph, page, notes) : mapView(graph, drawn, page, notes),
  }
}

async function makeGraph(bundle: Bundle): Promise<VaultGraph> {
  const { maps } = (await bundle.graph()) ?? listedOnly(bundle)
  const pairs = pairsOf(bundle)
  const counts = new Map<NoteSlug, number>()
  for (const slug of pairs.flat()) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  return { maps, pairs, counts, folders: foldersOf(maps, pairs) }
}

/** A bundle of an earlier version has no places: its notes are listed only. */
const listedOnly = ({ list }: Bundle): GraphFile => ({
  maps: [{ folder: '', notes: list.map(({ slug }) => slug), places: [] }],
})

function pairsOf({ list, notes }: Bundle): [NoteSlug, NoteSlug][] {
  const seen = new Set<string>()
  return list.flatMap(({ slug, links }) =>
    links.flatMap((to): [NoteSlug, NoteSlug][] => {
      if (!notes.has(to) || seen.has(`${to} ${slug}`)) return []
      seen.add(`${slug} ${to}`)
      return [[slug, to]]
    }),
  )
}

function foldersOf(maps: readonly GraphMap[], pairs: VaultGraph['pairs']): VaultGraph['folders'] {
  const mapOf = new Map(maps.flatMap(({ notes }, i) => notes.map((slug) => [slug, i] as const)))
  const rows = maps.map(({ folder, part, notes }, i): FolderRow => {
    return { map: i + 1, folder, part: part ?? null, notes: notes.length, within: 0, between: 0 }
  })
  const ties = new Map<string, number>()
  for (const [one, other] of pairs) {
    const [a, b] = [mapOf.get(one)!, mapOf.get(other)!].sort((a, b) => a - b) as [number, number]
    if (a === b) rows[a]!.within += 1
    else {
      rows[a]!.between += 1
      rows[b]!.between += 1
      ties.set(`${a} ${b}`, (ties.get(`${a} ${b}`) ?? 0) + 1)
    }
  }
  return { rows, ties }
}

function foldersView({ folders: { rows, ties }, maps }: VaultGraph, page: number, finder: Finder): FoldersView {
  const ordered = rows.toSorted((a, b) => b.between + b.within - (a.between + a.within) || a.map - b.map)
  const drawn = ordered.slice(0, MOST_DRAWN).sort((a, b) => a.map - b.map)
  const places = new Map(drawn.map(({ map }, i) => [map - 1, i]))
  return {
    kind: 'folders',
    drawn,
    ties: [...ties].flatMap(([pair, count]): [number, number, number][] => {
      const [a, b] = pair.split(' ').map((map) => places.get(Number(map)))
      return a === undefined || b === undefined ? [] : [[a, b, count]]
    }),
    rows: pageOf(ordered, page, ROWS),
    found: finder.isSeeking
      ? finder.rows(
          maps.flatMap(({ notes }) => notes),
          page,
        )
      : null,
  }
}

/** Finds notes by words, and makes rows of them. */
interface Finder {
  /** False without words: then every note is found. */
  isSeeking: boolean
  has(slug: NoteSlug): boolean
  note(slug: NoteSlug): { note: ManifestNote; title: string }
  /** Those of some notes that are found, with the most links first. */
  rows(slugs: readonly NoteSlug[], page: number): Paged<GraphRow>
}

function finder({ notes }: Bundle, { counts }: VaultGraph, words: readonly string[], lang: TitleLang): Finder {
  const isSeeking = words.length > 0
  const has = (slug: NoteSlug) => !isSeeking || isFoundBy(notes.get(slug)!, lang, words)
  const titled = (slug: NoteSlug) => ({ note: notes.get(slug)!, title: titleIn(lang, notes.get(slug)!) })
  const linksOf = (slug: NoteSlug) => counts.get(slug) ?? 0
  return {
    isSeeking,
    has,
    note: titled,
    rows(slugs, page) {
      const paged = pageOf(
        slugs.filter(has).sort((a, b) => linksOf(b) - linksOf(a)),
        page,
        ROWS,
      )
      const rows = paged.rows.map((slug) => {
        const { note, title } = titled(slug)
        return { slug, title, topic: note.tags[0] ?? null, links: linksOf(slug) }
      })
      return { ...paged, rows }
    },
  }
}

function mapView(graph: VaultGraph, map: GraphMap, page: number, finder: Finder): MapView {
  const at = new Map(map.notes.map((slug, i) => [slug, i]))
  const links = graph.pairs.flatMap(([one, other]): [number, number][] => {
    const [a, b] = [at.get(one), at.get(other)]
    return a === undefined || b === undefined ? [] : [[a, b]]
  })
  const degrees = new Array<number>(map.notes.length).fill(0)
  for (const end of links.flat()) degrees[end]! += 1
  return {
    kind: 'map',
    name: { folder: map.folder, part: map.part ?? null },
    notes: map.places.map(([x, y], i) => {
      const slug = map.notes[i]!
      const { note, title } = finder.note(slug)
      return { slug, title, lang: note.lang, x, y, links: degrees[i]!, isFaint: !finder.has(slug) }
    }),
    links: map.places.length === 0 ? [] : links,
    rows: finder.rows(map.notes, page),
  }
}
