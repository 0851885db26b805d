import type { NoteSlug } from '../../model/ids'
import type { Message } from '../../model/message'
import type { NoteLink } from '../../model/notes/page'
import type { VaultConfig } from '../checking/config/vault-config'
import type { CarriedVault } from '../identity/carry-vault'
import type { BuiltNote } from './build-page'
import type { BundleNote } from './bundle-shards'
import type { BundleContent } from './lay-out-bundle'

/** A note with its page. */
interface PagedNote {
  path: string
  /** A hash of its line in the ledger. */
  lineHash: string
  built: BuiltNote
}

/**
 * The contents of a bundle: the notes, and what is said about them together.
 * @param messages  warnings and errors, in the order of the notes
 */
export function contentOf(
  notes: readonly PagedNote[],
  { ledger, moved, gone }: CarriedVault,
  { title, topics, sameWords, showsRemoteImages, properties }: Omit<VaultConfig, 'settings'>,
  messages: readonly Message[],
): Omit<BundleContent, 'compiler' | 'graph'> {
  return {
    exams: notes.map(({ built: { exam } }) => exam).filter((exam) => exam !== null),
    ...(title !== null && { title }),
    ...(topics.length > 0 && { topics: Object.fromEntries(topics.map(({ tag, name }) => [tag, name])) }),
    ...(showsRemoteImages && { remoteImages: true }),
    ...(properties.length > 0 && { properties: true }),
    ...(sameWords.length > 0 && { sameWords }),
    moved,
    gone,
    notes: toBundleNotes(notes),
    messages,
    assets: [...new Set(notes.flatMap(({ built: { assets } }) => assets))].sort(),
    ledger,
  }
}

/** The link to each page is written as JSON once, however many pages use it. */
function toBundleNotes(notes: readonly PagedNote[]): BundleNote[] {
  const paged: BundleNote[] = []
  for (const { path, built, lineHash } of notes) {
    if (built.page !== null) paged.push({ path, page: built.page, neighbours: '', lineHash })
  }
  const links = paged.map(({ page: { slug, title, titles } }) =>
    JSON.stringify({ slug, title, ...(titles && { titles }) } satisfies NoteLink),
  )
  const backlinks = new Map<NoteSlug, string[]>(paged.map(({ page }) => [page.slug, []]))
  for (const [i, { page }] of paged.entries()) for (const to of page.links) backlinks.get(to)?.push(links[i]!)
  for (const [i, note] of paged.entries()) {
    const [before, after] = [links[i - 1] ?? null, links[i + 1] ?? null]
    note.neighbours = `{"backlinks":[${backlinks.get(note.page.slug)!}],"previous":${before},"next":${after}}`
  }
  return paged
}
