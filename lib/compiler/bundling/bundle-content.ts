import type { NoteSlug } from '../../model/ids'
import type { Severity } from '../../model/message'
import type { NoteLink } from '../../model/page'
import { isSerious, parseMessages } from '../checking/message-text'
import type { VaultConfig } from '../checking/vault-config'
import type { CarriedVault } from '../identity/carry-vault'
import type { BuiltNote } from './build-page'
import type { BundleNote } from './bundle-shards'
import type { BundleContent } from './lay-out-bundle'

/** A note with its page and its messages, as the driver has it. */
interface FinishedNote {
  facts: { path: string; shard: number }
  /** A hash of its line in the ledger. */
  lineHash: string
  built: BuiltNote
  messages: { text: () => Buffer; counts: Record<Severity, number> }
}

/** The contents of a bundle: the notes, and what is said about them together. */
export function contentOf(
  notes: readonly FinishedNote[],
  { ledger, moved, gone }: CarriedVault,
  { topics }: Pick<VaultConfig, 'topics'>,
): Omit<BundleContent, 'compiler'> {
  return {
    exams: notes.map(({ built: { exam } }) => exam).filter((exam) => exam !== null),
    ...(topics.length > 0 && { topics: Object.fromEntries(topics.map(({ tag, name }) => [tag, name])) }),
    moved,
    gone,
    notes: toBundleNotes(notes),
    messages: notes.filter(hasSerious).flatMap(({ messages }) => parseMessages(messages.text()).filter(isSerious)),
    assets: [...new Set(notes.flatMap(({ built: { images } }) => images))].sort(),
    ledger,
  }
}

const hasSerious = ({ messages: { counts } }: FinishedNote) => counts.error + counts.warning > 0

/** The link to each page is written as JSON once, however many pages use it. */
function toBundleNotes(notes: readonly FinishedNote[]): BundleNote[] {
  const paged: BundleNote[] = []
  for (const { facts, built, lineHash } of notes) {
    const { shard, path } = facts
    if (built.page !== null) paged.push({ path, shard, page: built.page, tail: '', lineHash })
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
