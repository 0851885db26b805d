import type { Blueprint } from '../model/blueprint'
import type { Graph } from '../model/bundle'
import type { NoteSlug } from '../model/ids'
import type { NoteLink } from '../model/page'
import type { CarriedVault } from './carry-vault'
import type { DrawnPage } from './draw-note'
import { groupBy } from './identity/group-by'
import type { KnownNote } from './known-note'
import type { BundleContent, BundleNote } from './write-bundle'

/** What goes into a bundle: the notes, and what is told of them together. */
export function contentOf(
  notes: readonly KnownNote[],
  { ledger, moved, gone }: CarriedVault,
): Omit<BundleContent, 'compiler'> {
  const pages = notes.flatMap(({ drawn: { page } }) => page ?? [])
  return {
    exams: notes.flatMap(({ drawn: { exam } }): Blueprint[] => (exam === null ? [] : [exam])),
    moved,
    gone,
    notes: toBundleNotes(pages),
    graph: toGraph(pages),
    messages: notes.map(({ told }) => told.text).filter(({ length }) => length > 0),
    assets: [...new Set(notes.flatMap(({ drawn: { images } }) => images))].sort(),
    ledger,
  }
}

function toBundleNotes(pages: readonly DrawnPage[]): BundleNote[] {
  const backlinks = backlinksOf(pages)
  const linkTo = (page: DrawnPage | undefined): NoteLink | null => (page === undefined ? null : linkOf(page))
  return pages.map((page, i) => {
    const around = { previous: linkTo(pages[i - 1]), next: linkTo(pages[i + 1]) }
    const tail = JSON.stringify({ backlinks: backlinks.get(page.slug) ?? [], ...around })
    return { ...page, tail: `,${tail.slice(1)}` }
  })
}

const linkOf = ({ slug, title }: DrawnPage): NoteLink => ({ slug, title })

function backlinksOf(pages: readonly DrawnPage[]): Map<NoteSlug, NoteLink[]> {
  const links = pages.flatMap((page) => page.links.map((to) => ({ to, from: linkOf(page) })))
  return new Map([...groupBy(links, ({ to }) => to)].map(([to, own]) => [to as NoteSlug, own.map(({ from }) => from)]))
}

const toGraph = (pages: readonly DrawnPage[]): Graph => ({
  nodes: pages.map(({ slug, title, tags, items }) => ({ slug, title, tags, items })),
  edges: pages.flatMap(({ slug, links }) => links.map((to): [NoteSlug, NoteSlug] => [slug, to])),
})
