import type { NoteSlug } from '../../model/ids'
import type { Severity } from '../../model/message'
import type { NoteLink } from '../../model/page'
import { isSerious, parseMessages } from '../checking/message-text'
import type { VaultConfig } from '../checking/vault-config'
import type { CarriedVault } from '../identity/carry-vault'
import type { BundleNote } from './bundle-parts'
import type { DrawnNote } from './draw-note'
import type { BundleContent } from './lay-out-bundle'

/** A note with its page and its messages, as the driver has it. */
interface FinishedNote {
  facts: { path: string; part: number }
  /** As of `LedgerNote`. */
  names: string
  drawn: DrawnNote
  told: { text: () => Buffer; counts: Record<Severity, number> }
}

/** The contents of a bundle: the notes, and what is said about them together. */
export function contentOf(
  notes: readonly FinishedNote[],
  { ledger, moved, gone }: CarriedVault,
  { topics }: Pick<VaultConfig, 'topics'>,
): Omit<BundleContent, 'compiler'> {
  return {
    exams: notes.map(({ drawn: { exam } }) => exam).filter((exam) => exam !== null),
    ...(topics.length > 0 && { topics: Object.fromEntries(topics.map(({ tag, name }) => [tag, name])) }),
    moved,
    gone,
    notes: toBundleNotes(notes),
    messages: notes.filter(hasSerious).flatMap(({ told }) => parseMessages(told.text()).filter(isSerious)),
    assets: [...new Set(notes.flatMap(({ drawn: { images } }) => images))].sort(),
    ledger,
  }
}

const hasSerious = ({ told: { counts } }: FinishedNote) => counts.error + counts.warning > 0

/** A link to each page is written once, however many pages have it. */
function toBundleNotes(notes: readonly FinishedNote[]): BundleNote[] {
  const paged: BundleNote[] = []
  for (const { facts, drawn, names } of notes) {
    const { part, path } = facts
    if (drawn.page !== null) paged.push({ path, part, page: drawn.page, tail: '', names })
  }
  const links = paged.map(({ page: { slug, title, titles } }) =>
    JSON.stringify({ slug, title, ...(titles && { titles }) } satisfies NoteLink),
  )
  const backlinks = new Map<NoteSlug, string[]>(paged.map(({ page }) => [page.slug, []]))
  for (const [i, { page }] of paged.entries()) for (const to of page.links) backlinks.get(to)?.push(links[i]!)
  for (const [i, note] of paged.entries()) {
    const [before, after] = [links[i - 1] ?? null, links[i + 1] ?? null]
    note.tail = `,"backlinks":[${backlinks.get(note.page.slug)!}],"previous":${before},"next":${after}}\n`
  }
  return paged
}
