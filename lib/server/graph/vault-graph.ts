import 'server-only'
import type { NoteSlug, Tag } from '../../model/ids'
import type { GraphPage, GraphScope } from '../../model/notes/graph-view'
import { type TitleLang, titleIn } from '../../model/text/titles'
import type { Bundle } from '../bundle/bundle'
import { BundleCache } from '../bundle/bundle-cache'
import { currentBundle } from '../bundle/current-bundle'
import { foldersView, topicsBelow, topicsView } from './group-notes'
import { layOut, mapView, notesAround, type PlacedNotes, placed } from './map-view'
import { type ListPart, type NoteFinder, noteFinder } from './note-finder'
import { graphOf, type NoteGraph } from './note-graph'

/**
 * A page of the graph.
 * @returns null if the vault has no such map, topic or note
 */
export async function graphPage(scope: GraphScope, part: ListPart, lang: TitleLang): Promise<GraphPage | null> {
  const bundle = await currentBundle()
  const graph = await graphOf(bundle)
  const finder = noteFinder(bundle, graph, part, lang)
  const view = viewOf(bundle, graph, scope, part.page, finder)
  if (view === null) return null
  const hub = hubOf(graph)
  return {
    size: { notes: bundle.list.length, links: graph.pairs.length },
    hub: hub && { slug: hub, title: titleIn(lang, bundle.notes.get(hub)!) },
    hasTopics: graph.topics.size > 0,
    view,
  }
}

function viewOf(
  bundle: Bundle,
  graph: NoteGraph,
  scope: GraphScope,
  page: number,
  finder: NoteFinder,
): GraphPage['view'] | null {
  switch (scope.kind) {
    case 'vault':
      return graph.maps.length === 1 ? folderMap(graph, 1, finder) : foldersView(graph, page, finder)
    case 'map':
      return folderMap(graph, scope.map, finder)
    case 'topics':
      return graph.topics.size > 0 ? topicsView(graph, page, finder) : null
    case 'topic':
      return topicMap(bundle, graph, scope, finder)
    case 'around':
      return mapAround(graph, scope.note, finder)
  }
}

function folderMap(graph: NoteGraph, number: number, finder: NoteFinder) {
  const map = graph.maps[number - 1]
  if (map === undefined) return null
  const subject = { kind: 'folder', folder: map.folder, part: map.part ?? null } as const
  return mapView(subject, placed(graph, map.notes, map.places), finder)
}

/** Laying out, sorting and counting the links of 40,000 notes takes a tenth of a second. */
const topicMaps = new BundleCache<PlacedNotes>()

function topicMap(bundle: Bundle, graph: NoteGraph, { tag }: { tag: Tag }, finder: NoteFinder) {
  const notes = graph.topics.get(tag)
  if (notes === undefined) return null
  const map = topicMaps.get(bundle, () => layOut(graph, notes), tag)
  return mapView({ kind: 'topic', tag, below: topicsBelow(graph, tag) }, map, finder)
}

function mapAround(graph: NoteGraph, slug: NoteSlug, finder: NoteFinder) {
  if (!finder.knows(slug)) return null
  const note = { slug, title: finder.note(slug).title }
  return mapView({ kind: 'around', note }, layOut(graph, notesAround(graph, slug), slug), finder)
}

/** The note with the most links; null if there are none. */
function hubOf({ near }: NoteGraph): NoteSlug | null {
  let [hub, most]: [NoteSlug | null, number] = [null, 0]
  for (const [slug, { length }] of near) if (length > most) [hub, most] = [slug, length]
  return hub
}
