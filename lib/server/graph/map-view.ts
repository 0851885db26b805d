import { layOutMap } from '../../compiler/graph/lay-out-map'
import type { NoteSlug } from '../../model/ids'
import type { MapSubject, MapView } from '../../model/notes/graph-view'
import type { NoteFinder } from './note-finder'
import { byLinks, type NoteGraph } from './note-graph'

/** The most notes on a map that is laid out when it is asked for. With long titles, its page has nearly 100 kB. */
const MOST = 90

/** What a map shows, the same for all who see it. */
export interface PlacedNotes {
  slugs: readonly NoteSlug[]
  /** Where the first of them are drawn; the others are only listed. */
  places: readonly (readonly [x: number, y: number])[]
  /** Pairs of indexes of drawn notes. */
  links: [number, number][]
  /** How many links are between all of them. */
  linkCount: number
}

/** A map as a reader sees it. */
export function mapView(
  subject: MapSubject,
  { slugs, places, links, linkCount }: PlacedNotes,
  finder: NoteFinder,
): MapView {
  const degrees = new Array<number>(places.length).fill(0)
  for (const end of links.flat()) degrees[end]! += 1
  return {
    kind: 'map',
    subject,
    notes: places.map(([x, y], i) => {
      const slug = slugs[i]!
      const { note, title } = finder.note(slug)
      const isHere = subject.kind === 'around' && subject.note.slug === slug
      return { slug, title, lang: note.lang, x, y, links: degrees[i]!, isFaint: !finder.has(slug), isHere }
    }),
    size: { notes: slugs.length, links: linkCount },
    links,
    rows: finder.rows(slugs),
  }
}

/** Notes with places in the bundle. */
export function placed(graph: NoteGraph, slugs: readonly NoteSlug[], places: PlacedNotes['places']): PlacedNotes {
  const links = linksAmong(graph, slugs.slice(0, places.length))
  return { slugs, places, links, linkCount: linksAmong(graph, slugs).length }
}

/**
 * Notes without places in the bundle, such as those of a topic, are laid out.
 * @param first  is drawn in any case; of the others those with the most links
 */
export function layOut(graph: NoteGraph, notes: readonly NoteSlug[], first: NoteSlug | null = null): PlacedNotes {
  const ordered = byLinks(graph, notes)
  const slugs = first === null ? ordered : [first, ...ordered.filter((slug) => slug !== first)]
  const links = linksAmong(graph, slugs.slice(0, MOST))
  const places = layOutMap(Math.min(MOST, slugs.length), links)
  return { slugs, places, links, linkCount: linksAmong(graph, slugs).length }
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
