import { layOutMap } from '../../compiler/graph/lay-out-map'
import type { NoteSlug } from '../../model/ids'
import type { MapSubject, MapView } from '../../model/notes/graph-view'
import type { NoteFinder } from './note-finder'
import { byLinks, type NoteGraph } from './note-graph'

/** The most notes on a map that is laid out when it is asked for. It takes some three milliseconds. */
const MOST = 150

/** Notes with the places of those that are drawn, which are the first of them. */
interface PlacedNotes {
  slugs: readonly NoteSlug[]
  places: readonly (readonly [x: number, y: number])[]
}

/** A map. */
export function mapView(
  graph: NoteGraph,
  subject: MapSubject,
  { slugs, places }: PlacedNotes,
  finder: NoteFinder,
): MapView {
  const drawn = slugs.slice(0, places.length)
  const links = linksAmong(graph, drawn)
  const degrees = new Array<number>(drawn.length).fill(0)
  for (const end of links.flat()) degrees[end]! += 1
  return {
    kind: 'map',
    subject,
    notes: drawn.map((slug, i) => {
      const { note, title } = finder.note(slug)
      const [x, y] = places[i]!
      const isHere = subject.kind === 'around' && subject.note.slug === slug
      return { slug, title, lang: note.lang, x, y, links: degrees[i]!, isFaint: !finder.has(slug), isHere }
    }),
    size: { notes: slugs.length, links: linksAmong(graph, slugs).length },
    links,
    rows: finder.rows(slugs),
  }
}

/** The map of a topic, or around a note, which has no places in the bundle. */
export function freshMap(
  graph: NoteGraph,
  subject: MapSubject,
  notes: readonly NoteSlug[],
  finder: NoteFinder,
): MapView {
  const slugs = firstOf(subject, byLinks(graph, notes))
  const drawn = slugs.slice(0, MOST)
  return mapView(graph, subject, { slugs, places: layOutMap(drawn.length, linksAmong(graph, drawn)) }, finder)
}

/** The note that a map is drawn around is always drawn. */
function firstOf(subject: MapSubject, slugs: readonly NoteSlug[]): readonly NoteSlug[] {
  if (subject.kind !== 'around') return slugs
  const { slug } = subject.note
  return [slug, ...slugs.filter((other) => other !== slug)]
}

/** Up to so many notes, those at two links from a note are drawn around it. More would be the whole vault again. */
const FEW = 40

/** A note, those that it is linked with and, if these are few, those that they are linked with. */
export function notesAround(graph: NoteGraph, slug: NoteSlug): NoteSlug[] {
  const nearest = [slug, ...(graph.near.get(slug) ?? [])]
  const room = Math.max(0, FEW - nearest.length)
  const further = new Set(nearest.flatMap((one) => graph.near.get(one) ?? []))
  for (const one of nearest) further.delete(one)
  return [...nearest, ...byLinks(graph, [...further]).slice(0, room)]
}

/** Pairs of indexes of the notes that are linked. */
function linksAmong({ near }: NoteGraph, slugs: readonly NoteSlug[]): [number, number][] {
  const at = new Map(slugs.map((slug, i) => [slug, i]))
  return slugs.flatMap((slug, i) =>
    (near.get(slug) ?? []).flatMap((other): [number, number][] => {
      const j = at.get(other)
      return j === undefined || j <= i ? [] : [[i, j]]
    }),
  )
}
