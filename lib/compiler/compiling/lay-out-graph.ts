import type { NoteSlug } from '../../model/ids'
import type { GraphFile, GraphMap } from '../../model/notes/graph'
import { hashOf } from '../base/hash-of'
import type { BuiltPage } from '../bundling/build-page'
import { divideNotes } from '../graph/divide-notes'
import { layOutMap } from '../graph/lay-out-map'
import type { Table } from '../memo/memo'
import type { VaultPage } from './build-pages'
import { PLACES } from './note-stages'

/** Lays out the graph of a vault. A map is laid out anew only if a note or a link on it has come or gone. */
export function layOutGraph(pages: readonly VaultPage[], table: Table): GraphFile {
  const noted = pages.flatMap(({ note: { path }, built: { page } }) => (page === null ? [] : [{ path, page }]))
  const groups = divideNotes(noted.map(({ path }) => path))
  return {
    maps: groups.map(({ folder, part, notes }): GraphMap => {
      const own = notes.map((i) => noted[i]!.page)
      return { folder, ...(part && { part }), notes: own.map(({ slug }) => slug), places: placesOf(own, table) }
    }),
  }
}

function placesOf(pages: readonly BuiltPage[], table: Table): [number, number][] {
  const links = linksAmong(pages)
  const row = table.row(`map ${hashOf(JSON.stringify([pages.length, links]))}`)
  return row.recall(PLACES, '') ?? row.keep(PLACES, '', layOutMap(pages.length, links))
}

/** The links between notes of a map, each pair once. */
function linksAmong(pages: readonly BuiltPage[]): [number, number][] {
  const places = new Map<NoteSlug, number>(pages.map(({ slug }, i) => [slug, i]))
  return pages.flatMap(({ slug, links }, i) =>
    links.flatMap((to): [number, number][] => {
      const other = places.get(to)
      if (other === undefined || (other < i && pages[other]!.links.includes(slug))) return []
      return [[i, other]]
    }),
  )
}
