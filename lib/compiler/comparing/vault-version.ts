import type { Blueprint } from '../../model/blueprint'
import type { NoteSlug, Tag } from '../../model/ids'
import type { Message } from '../../model/message'
import { shortHashOf } from '../base/hash-of'
import type { CompileFiles } from '../bundling/compiled-note'
import type { CheckedNote } from '../checking/check-note'
import { checkNotes } from '../compiling/check-notes'
import { compileAnew, type VaultFiles } from '../compiling/compile-anew'
import type { StoredLedger } from '../identity/ledger/ledger-file'

/** A version of a vault, as far as two of them are compared. */
export interface VaultVersion {
  /** By path; exams are among them. */
  notes: ReadonlyMap<string, CheckedNote>
  /** Hashes of the images, by path. */
  images: ReadonlyMap<string, string>
  /** The names of pages in addresses, by path. */
  slugs: ReadonlyMap<string, NoteSlug>
  /** Old addresses that lead to a present note. */
  moved: Readonly<Record<string, NoteSlug>>
  exams: readonly Blueprint[]
  /** The tags of each question that learners get. */
  pool: readonly { tags: readonly Tag[] }[]
  messages: readonly Message[]
  /** By which the next version recognises its questions and notes. */
  ledger: StoredLedger
}

/**
 * Reads and compiles a version of a vault.
 * @param before  the version that it follows; null for the first
 * @param unread  messages about files that could not be read
 */
export async function vaultVersion(
  files: VaultFiles,
  unread: readonly Message[],
  before: VaultVersion | null,
  compile: CompileFiles,
): Promise<VaultVersion> {
  const { content, messages } = await compileAnew(files, before?.ledger ?? null, compile)
  const { notes } = checkNotes(files.notes)
  const pages = new Map(content.notes.map(({ path, page }) => [path, page]))
  return {
    notes: new Map(notes.map((note) => [note.path, note])),
    images: new Map(files.images.map(({ path, bytes }) => [path, shortHashOf(bytes)])),
    slugs: new Map([...pages].map(([path, { slug }]) => [path, slug])),
    moved: content.moved,
    exams: content.exams,
    pool: notes.flatMap(({ path, items }) => {
      const tags = pages.get(path)?.tags
      return tags === undefined ? [] : items.filter(isDelivered).map((item) => ({ tags: [...tags, ...item.tags] }))
    }),
    messages: [...unread, ...messages],
    ledger: content.ledger,
  }
}

const isDelivered = ({ deliverable }: { deliverable: boolean }) => deliverable
