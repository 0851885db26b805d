import type { NoteSlug } from '../../model/ids'
import type { Message } from '../../model/message'
import { lazily } from '../base/lazily'
import { contentOf } from '../bundling/bundle-content'
import type { BundleContent } from '../bundling/lay-out-bundle'
import type { PageRecords } from '../bundling/page-records'
import { examTags } from '../checking/config/exam-tags'
import { unusedTopics } from '../checking/config/unused-topics'
import type { VaultConfig } from '../checking/config/vault-config'
import { lopsidedTopics } from '../checking/lopsided-topics'
import { isSerious } from '../checking/messages/message-text'
import { toMessage } from '../checking/messages/to-message'
import { remoteImages } from '../checking/remote-images'
import { tellingLengths } from '../checking/telling-lengths'
import { type CarriedVault, carryVault, unsettledNotes } from '../identity/carry-vault'
import type { StoredLedger } from '../identity/ledger/ledger-file'
import { nameNotes } from '../identity/name-notes'
import type { Attachment } from '../linking/attachment'
import type { VaultImage } from '../linking/vault-index'
import { buildPages, type VaultPage } from './build-pages'
import { compareGroups } from './compare-groups'
import { layOutGraph } from './lay-out-graph'
import type { NoteSource } from './note-source'
import { WORDS } from './note-stages'
import type { Past } from './past'
import { VaultLinks } from './vault-links'
import { addMessage, addMessages, type CountedPage, messagesOf } from './vault-messages'
import { type NoteFile, readNotes, type VaultNote } from './vault-notes'

export interface Vault {
  /** In the order of their paths by code point. So are the other files. */
  notes: readonly NoteFile[]
  source: NoteSource
  images: readonly VaultImage[]
  attachments: readonly Attachment[]
  config: VaultConfig
  /** The ledger of the last published bundle; null if nothing was published before. */
  ledger: StoredLedger | null
}

export interface CompiledVault {
  content: Omit<BundleContent, 'compiler'>
  /** Gives the records of a page by its path. */
  records: (path: string) => PageRecords
  notes: readonly CountedPage[]
  /** Messages about the config. */
  ofConfig: Message[]
}

/**
 * Compiles a vault: runs the stages that look at all notes, in order. What the past remembers saves work, and does not
 * change the result.
 */
export async function compileVault(vault: Vault, past: Past): Promise<CompiledVault> {
  const { source, config } = vault
  const notes = await readNotes(vault.notes, past.memo.notes, source)
  const paged = notes.filter(({ facts }) => facts.role === 'page')
  const published = new Map(vault.ledger?.notes.map(({ path, slug }) => [path, slug]))
  const { slugs, findings } = nameNotes(
    paged.map(({ facts }) => facts),
    published,
  )
  const carried = await carryNames(paged, vault.ledger, slugs, source)
  const compared = compareGroups(paged, past.memo.groups)
  const links = new VaultLinks(notes, vault, slugs, past)
  const naming = {
    ledger: carried.ledger,
    links,
    look: { properties: config.properties, showsLineBreaks: config.showsLineBreaks },
  }
  const { pages, records } = await buildPages(notes, naming, source, past)
  const named = [...findings].map(([path, finding]) => toMessage(path, finding))
  const additions = [
    ...[...named, ...carried.messages].map(addMessage),
    ...compared,
    ...[...messagesOfTopics(pages), ...messagesOfExams(pages)].map(addMessage),
  ]
  const counted = addMessages(pages, additions, config.settings)
  return {
    content: {
      ...contentOf(counted.map(toPaged), carried, config, seriousOf(counted)),
      graph: layOutGraph(pages, past.memo.groups),
    },
    records,
    notes: counted,
    ofConfig: [
      ...unusedTopics(config, pages.map(filedNote)),
      ...remoteImages(
        config,
        paged.map(({ facts }) => facts),
      ),
    ],
  }
}

/** Gives each question its id. */
async function carryNames(
  notes: readonly VaultNote[],
  ledger: StoredLedger | null,
  slugs: ReadonlyMap<string, NoteSlug>,
  source: NoteSource,
): Promise<CarriedVault> {
  const facts = notes.map((note) => note.facts)
  const unsettled = unsettledNotes(ledger, facts)
  await source.prepare(unsettled)
  const rows = lazily(() => new Map(notes.map(({ path, row }) => [path, row])))
  return carryVault(ledger, facts, unsettled, slugs, {
    read: (path) => source.compiled(path).read,
    words: (path) => rows().get(path)!.detail(WORDS),
  })
}

function messagesOfTopics(pages: readonly VaultPage[]): Message[] {
  const tagged = pages.map(({ note: { facts }, built: { page } }) => ({ facts, tags: page?.tags ?? [] }))
  return [...lopsidedTopics(tagged), ...tellingLengths(tagged)]
}

function messagesOfExams(pages: readonly VaultPage[]): Message[] {
  const exams = pages.flatMap(({ note: { path }, built: { exam } }) => (exam === null ? [] : [{ path, ...exam }]))
  if (exams.length === 0) return []
  const notes = pages.map(({ note: { path, facts }, built: { page } }) => ({
    path,
    tags: [...new Set([...(page?.tags ?? []), ...facts.itemTags])],
    items: page?.items ?? 0,
  }))
  return examTags(exams, notes)
}

const filedNote = ({ note: { path }, built: { page } }: VaultPage) => ({ path, tags: page?.tags ?? [] })

const toPaged = ({ note: { path }, lineHash, built }: VaultPage) => ({ path, lineHash, built })

/** The messages that a bundle contains: warnings and errors. */
const seriousOf = (pages: readonly CountedPage[]): Message[] =>
  pages.filter(({ counts }) => counts.error + counts.warning > 0).flatMap((page) => messagesOf(page).filter(isSerious))
