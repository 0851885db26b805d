import type { Message } from '../../model/message'
import { groupBy } from '../base/group-by'
import { lazily } from '../base/lazily'
import { contentOf } from '../bundling/bundle-content'
import type { BundleContent } from '../bundling/lay-out-bundle'
import { type Comparison, type ComparisonText, compareNotes, groupSharing } from '../checking/compare-notes'
import { lopsidedTopics } from '../checking/lopsided-topics'
import { parseMessages } from '../checking/message-text'
import type { RuleSettings } from '../checking/rule-settings'
import { tellingLengths } from '../checking/telling-lengths'
import { toMessage } from '../checking/to-message'
import { unusedTopics } from '../checking/unused-topics'
import type { VaultConfig } from '../checking/vault-config'
import { carryVault, unsettledNotes } from '../identity/carry-vault'
import type { StoredLedger } from '../identity/ledger-file'
import { nameNotes } from '../linking/name-notes'
import type { VaultImage } from '../linking/vault-index'
import { buildPages, type VaultPage } from './build-pages'
import type { KnownNote, VaultNote } from './known-note'
import { type Addition, addMessage, noteMessages } from './note-messages'
import type { NoteSource } from './note-source'
import { VaultLinks } from './vault-links'

export interface VaultParts {
  /** Sorted by path, by code point. So are the images. */
  notes: readonly VaultNote[]
  images: readonly VaultImage[]
  /** Notes of the last compilation that were deleted since. */
  gone: readonly KnownNote[]
  /** Paths of images that were added, changed or deleted. */
  changedImages: readonly string[]
  /** Messages of earlier comparisons, by their fingerprints. */
  comparisons: ReadonlyMap<string, ComparisonText>
  config: VaultConfig
  /** The ledger of the last published bundle; null if nothing was published before. */
  ledger: StoredLedger | null
}

export interface AssembledVault {
  content: Omit<BundleContent, 'compiler'>
  notes: KnownNote[]
  comparisons: Comparison[]
  /** Messages about the config. */
  ofConfig: Message[]
}

/**
 * Assembles compiled notes to a vault: slugs, identity, links, pages, and the rules that compare notes. The result is the
 * same whatever is known from before. Only the work is less.
 */
export async function assembleVault(vault: VaultParts, source: NoteSource): Promise<AssembledVault> {
  const pages = vault.notes.filter(({ facts }) => facts.role === 'page')
  const facts = pages.map((note) => note.facts)
  const { slugs, findings } = nameNotes(facts)

  const unsettled = unsettledNotes(vault.ledger, pages)
  await source.prepare(unsettled)
  const carried = carryVault(vault.ledger, pages, unsettled, slugs, (path) => source.compiled(path).read)

  const byPath = lazily(() => new Map(pages.map((note) => [note.facts.path, note])))
  const comparedAt = (path: string) => byPath().get(path)!.texts.compared()
  const comparisons = compareNotes(groupSharing(facts), vault.comparisons, comparedAt)

  const names = { ledger: carried.ledger, links: new VaultLinks(vault, slugs) }
  const built = await buildPages(vault.notes, names, source)
  const named = [...findings].map(([path, finding]) => toMessage(path, finding))
  const tagged = built.map(taggedNote)
  const additions = [
    ...[...named, ...carried.messages].map(addMessage),
    ...comparisons.flatMap(additionsOf),
    ...[...lopsidedTopics(tagged), ...tellingLengths(tagged)].map(addMessage),
  ]
  const notes = addMessages(built, additions, vault.config.settings)
  const content = contentOf(notes, carried, vault.config)
  return { content, notes, comparisons, ofConfig: unusedTopics(vault.config, built.map(filedNote)) }
}

const taggedNote = ({ note: { facts }, built: { page } }: VaultPage) => ({ facts, tags: page?.tags ?? [] })

const filedNote = ({ note: { facts }, built: { page } }: VaultPage) => ({ path: facts.path, tags: page?.tags ?? [] })

/** The messages of a comparison, for each of its notes. */
function additionsOf({ key, paths, text }: Comparison): Addition[] {
  if (text.length === 0) return []
  const byFile = lazily(() => groupBy(parseMessages(text.bytes()), ({ file }) => file))
  return paths.map((file) => ({ file, inputs: key, messages: () => byFile().get(file) ?? [] }))
}

/** Few notes have settings of their own. */
const joined = (ofVault: RuleSettings, ofNote: RuleSettings): RuleSettings =>
  Object.keys(ofNote).length === 0 ? ofVault : { ...ofVault, ...ofNote }

/** @returns for a note in which nothing changed, the same object as before */
function addMessages(pages: readonly VaultPage[], additions: readonly Addition[], settings: RuleSettings): KnownNote[] {
  const byFile = groupBy(additions, ({ file }) => file)
  return pages.map(
    ({ note: { hash, facts, texts, before }, slug, linkTargets, linkFingerprint, lineHash, ids, built }): KnownNote => {
      const messages = noteMessages(built, byFile.get(facts.path) ?? [], joined(settings, facts.settings), before)
      if (before?.built === built && before.messages === messages && before.linkTargets.hash === linkTargets.hash)
        return before
      return { hash, facts, texts, slug, linkTargets, linkFingerprint, lineHash, ids, built, messages, stored: null }
    },
  )
}
