import type { NoteSlug } from '../../model/ids'
import type { Message } from '../../model/message'
import type { NoteLink } from '../../model/page'
import { parseMessages } from '../messages/message-text'
import type { BundleNote } from './bundle-parts'
import type { CarriedVault } from './carry-vault'
import type { KnownNote } from './known-note'
import type { BundleContent } from './lay-out-bundle'

/** What goes into a bundle: the notes, and what is told of them together. */
export function contentOf(
  notes: readonly KnownNote[],
  { ledger, moved, gone }: CarriedVault,
): Omit<BundleContent, 'compiler'> {
  return {
    exams: notes.map(({ drawn: { exam } }) => exam).filter((exam) => exam !== null),
    moved,
    gone,
    notes: toBundleNotes(notes),
    messages: notes.filter(isSerious).flatMap(seriousOf),
    assets: [...new Set(notes.flatMap(({ drawn: { images } }) => images))].sort(),
    ledger,
  }
}

const isSerious = ({ told: { counts } }: KnownNote) => counts.error + counts.warning > 0

/** Messages worse than advice. */
const seriousOf = ({ told }: KnownNote): Message[] =>
  parseMessages(told.text()).filter(({ severity }) => severity !== 'advice')

/** A link to each page is written once, however many pages have it. */
function toBundleNotes(notes: readonly KnownNote[]): BundleNote[] {
  const paged: BundleNote[] = []
  for (const { facts, drawn } of notes)
    if (drawn.page !== null) paged.push({ part: facts.part, page: drawn.page, tail: '' })
  const links = paged.map(({ page: { slug, title } }) => JSON.stringify({ slug, title } satisfies NoteLink))
  const backlinks = new Map<NoteSlug, string[]>()
  for (const [i, { page }] of paged.entries()) {
    for (const to of page.links) {
      const known = backlinks.get(to)
      if (known === undefined) backlinks.set(to, [links[i]!])
      else known.push(links[i]!)
    }
  }
  for (const [i, note] of paged.entries()) {
    const [before, after] = [links[i - 1] ?? null, links[i + 1] ?? null]
    const to = backlinks.get(note.page.slug) ?? []
    note.tail = `,"backlinks":[${to}],"previous":${before},"next":${after}}\n`
  }
  return paged
}
