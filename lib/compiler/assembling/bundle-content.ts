import type { Blueprint } from '../../model/blueprint'
import type { NoteSlug } from '../../model/ids'
import type { Message } from '../../model/message'
import type { NoteLink } from '../../model/page'
import { parseMessages } from '../messages/message-text'
import type { BundleNote } from './bundle-parts'
import type { CarriedVault } from './carry-vault'
import type { DrawnPage } from './draw-note'
import type { KnownNote } from './known-note'
import type { BundleContent } from './lay-out-bundle'

/** What goes into a bundle: the notes, and what is told of them together. */
export function contentOf(
  notes: readonly KnownNote[],
  { ledger, moved, gone }: CarriedVault,
): Omit<BundleContent, 'compiler'> {
  const drawn = notes.flatMap(({ facts: { part }, drawn: { page } }) => (page === null ? [] : [{ part, page }]))
  return {
    exams: notes.flatMap(({ drawn: { exam } }): Blueprint[] => (exam === null ? [] : [exam])),
    moved,
    gone,
    notes: toBundleNotes(drawn),
    messages: notes.flatMap(seriousOf),
    assets: [...new Set(notes.flatMap(({ drawn: { images } }) => images))].sort(),
    ledger,
  }
}

/** Messages worse than advice. */
function seriousOf({ told: { counts, text } }: KnownNote): Message[] {
  if (counts.error + counts.warning === 0) return []
  return parseMessages(text()).filter(({ severity }) => severity !== 'advice')
}

/** A link to each page is written once, however many pages have it. */
function toBundleNotes(notes: readonly { part: number; page: DrawnPage }[]): BundleNote[] {
  const links = notes.map(({ page: { slug, title } }) => JSON.stringify({ slug, title } satisfies NoteLink))
  const backlinks = new Map<NoteSlug, string[]>(notes.map(({ page }) => [page.slug, []]))
  for (const [i, { page }] of notes.entries()) for (const to of page.links) backlinks.get(to)?.push(links[i]!)
  return notes.map(({ part, page }, i) => {
    const [before, after] = [links[i - 1] ?? null, links[i + 1] ?? null]
    const tail = `,"backlinks":[${backlinks.get(page.slug)!}],"previous":${before},"next":${after}}\n`
    return { part, page, tail }
  })
}
