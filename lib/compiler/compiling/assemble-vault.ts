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
import { drawVault, type VaultPage } from './draw-vault'
import type { KnownNote, VaultNote } from './known-note'
import type { NoteSource } from './note-source'
import { type Addition, addMessage, tell } from './tell'
import { VaultLinks } from './vault-links'

export interface VaultParts {
  /** In the order of their paths by code point, as the images. */
  notes: readonly VaultNote[]
  images: readonly VaultImage[]
  /** The notes of the last compilation that are no more. */
  gone: readonly KnownNote[]
  /** The paths of images that are others than they were, or are new or gone. */
  changedImages: readonly string[]
  /** The texts of earlier comparisons, by their keys. */
  comparisons: ReadonlyMap<string, ComparisonText>
  config: VaultConfig
  /** That the last published bundle left; null when nothing was published before. */
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
 * Joins what notes came to on their own: names, links, identity, and the rules that compare notes. What it gives is the
 * same whatever is known from before; only the work is less.
 */
export async function assembleVault(vault: VaultParts, source: NoteSource): Promise<AssembledVault> {
  const pages = vault.notes.filter(({ facts }) => !facts.isExam)
  const facts = pages.map((note) => note.facts)
  const { slugs, findings } = nameNotes(facts)

  const unsettled = unsettledNotes(vault.ledger, pages)
  await source.prepare(unsettled)
  const carried = carryVault(vault.ledger, pages, unsettled, slugs, (path) => source.unit(path).read)

  const byPath = lazily(() => new Map(pages.map((note) => [note.facts.path, note])))
  const comparedAt = (path: string) => byPath().get(path)!.texts.compared()
  const comparisons = compareNotes(groupSharing(facts), vault.comparisons, comparedAt)

  const names = { ledger: carried.ledger, links: new VaultLinks(vault, slugs) }
  const drawn = await drawVault(vault.notes, names, source)
  const named = [...findings].map(([path, finding]) => toMessage(path, finding))
  const tagged = drawn.map(taggedNote)
  const additions = [
    ...[...named, ...carried.messages].map(addMessage),
    ...comparisons.flatMap(additionsOf),
    ...[...lopsidedTopics(tagged), ...tellingLengths(tagged)].map(addMessage),
  ]
  const notes = tellNotes(drawn, additions, vault.config.settings)
  const content = contentOf(notes, carried, vault.config)
  return { content, notes, comparisons, ofConfig: unusedTopics(vault.config, drawn.map(filedNote)) }
}

const taggedNote = ({ note: { facts }, drawn: { page } }: VaultPage) => ({ facts, tags: page?.tags ?? [] })

const filedNote = ({ note: { facts }, drawn: { page } }: VaultPage) => ({ path: facts.path, tags: page?.tags ?? [] })

/** What rules that compare notes said of each of some. */
function additionsOf({ key, paths, text }: Comparison): Addition[] {
  if (text.length === 0) return []
  const byFile = lazily(() => groupBy(parseMessages(text.bytes()), ({ file }) => file))
  return paths.map((file) => ({ file, sign: key, messages: () => byFile().get(file) ?? [] }))
}

/** Few notes choose anything. */
const joined = (ofVault: RuleSettings, ofNote: RuleSettings): RuleSettings =>
  Object.keys(ofNote).length === 0 ? ofVault : { ...ofVault, ...ofNote }

/** @returns what was known of a note before, if nothing of it is another now */
function tellNotes(pages: readonly VaultPage[], additions: readonly Addition[], settings: RuleSettings): KnownNote[] {
  const byFile = groupBy(additions, ({ file }) => file)
  return pages.map(({ note: { hash, facts, texts, before }, slug, ends, shown, names, ids, drawn }): KnownNote => {
    const told = tell(drawn, byFile.get(facts.path) ?? [], joined(settings, facts.settings), before)
    if (before?.drawn === drawn && before.told === told && before.ends.hash === ends.hash) return before
    return { hash, facts, texts, slug, ends, shown, names, ids, drawn, told, stored: null }
  })
}
