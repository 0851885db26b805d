import type { Message } from '../../model/message'
import type { NoteLink } from '../../model/notes/page'
import type { VaultConfig } from '../checking/config/vault-config'
import type { CarriedVault } from '../identity/carry-vault'
import type { BuiltNote, BuiltPage } from './build-page'
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
  const linked = notes.flatMap(({ path, built: { page }, lineHash }) =>
    page === null ? [] : [{ path, page, lineHash, link: linkTo(page), backlinks: [] as string[] }],
  )
  const bySlug = new Map(linked.map((note) => [note.page.slug, note]))
  for (const { page, link } of linked) for (const to of page.links) bySlug.get(to)?.backlinks.push(link)
  return linked.map(({ path, page, lineHash, backlinks }, i) => {
    const [before, after] = [linked[i - 1]?.link ?? null, linked[i + 1]?.link ?? null]
    return { path, page, neighbours: `{"backlinks":[${backlinks}],"previous":${before},"next":${after}}`, lineHash }
  })
}

const linkTo = ({ slug, title, titles }: BuiltPage) =>
  JSON.stringify({ slug, title, ...(titles && { titles }) } satisfies NoteLink)
