import type { NoteSlug, Tag } from '../../model/ids'
import type { GraphFile, GraphMap } from '../../model/notes/graph'
import { withTopicsAbove } from '../../model/notes/with-topics-above'
import type { Bundle } from '../bundle/bundle'
import { BundleCache } from '../bundle/bundle-cache'

/** The notes of a bundle and their links, as the pages of the graph need them. Made once for each bundle. */
export interface NoteGraph {
  maps: readonly GraphMap[]
  /** Pairs of notes that are linked, each once. */
  pairs: readonly (readonly [NoteSlug, NoteSlug])[]
  /** The notes that each is linked with. */
  near: ReadonlyMap<NoteSlug, readonly NoteSlug[]>
  /** The notes of each topic and of the topics below it. */
  topics: ReadonlyMap<Tag, readonly NoteSlug[]>
}

const graphs = new BundleCache<Promise<NoteGraph>>()

export const graphOf = (bundle: Bundle): Promise<NoteGraph> => graphs.get(bundle, () => make(bundle))

/** With how many notes a note is linked. */
export const linksOf = ({ near }: NoteGraph, slug: NoteSlug): number => near.get(slug)?.length ?? 0

/** Those with the most links first. */
export const byLinks = (graph: NoteGraph, slugs: readonly NoteSlug[]): NoteSlug[] =>
  slugs.toSorted((a, b) => linksOf(graph, b) - linksOf(graph, a))

async function make(bundle: Bundle): Promise<NoteGraph> {
  const { maps } = (await bundle.graph()) ?? listedOnly(bundle)
  const pairs = pairsOf(bundle)
  return { maps, pairs, near: nearOf(pairs), topics: topicsOf(bundle) }
}

/** A bundle of an earlier version has no places: its notes are listed only. */
const listedOnly = ({ list }: Bundle): GraphFile => ({
  maps: [{ folder: '', notes: list.map(({ slug }) => slug), places: [] }],
})

function pairsOf({ list, notes }: Bundle): [NoteSlug, NoteSlug][] {
  const seen = new Set<string>()
  return list.flatMap(({ slug, links }) =>
    links.flatMap((to): [NoteSlug, NoteSlug][] => {
      if (to === slug || !notes.has(to) || seen.has(`${to} ${slug}`)) return []
      seen.add(`${slug} ${to}`)
      return [[slug, to]]
    }),
  )
}

function nearOf(pairs: NoteGraph['pairs']): NoteGraph['near'] {
  const near = new Map<NoteSlug, NoteSlug[]>()
  for (const [one, other] of pairs) {
    push(near, one, other)
    push(near, other, one)
  }
  return near
}

function topicsOf({ list }: Bundle): NoteGraph['topics'] {
  const topics = new Map<Tag, NoteSlug[]>()
  for (const { slug, tags } of list) for (const tag of new Set(tags.flatMap(withTopicsAbove))) push(topics, tag, slug)
  return topics
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
