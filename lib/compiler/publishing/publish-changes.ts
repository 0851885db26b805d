import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BundleId } from '../../model/ids'
import type { Message } from '../../model/message'
import type { CompiledNote, CompileFiles } from '../bundling/compiled-note'
import { layOutBundle } from '../bundling/lay-out-bundle'
import { isSerious } from '../checking/message-text'
import type { KnownNote } from '../compiling/known-note'
import { LedgerUnread, type StoredLedger } from '../identity/ledger-file'
import { KnownShards } from '../memo/known-shards'
import { type HeldNote, type ReadStamp, type RunRecord, type Tally, writeRun } from '../memo/run-record'
import { type KnownVault, NOTHING_KNOWN, readKnown, writeKnown } from '../memo/vault-cache'
import { assembleChanges, FAILED } from './assemble-changes'
import { adoptAssets, keepAssets } from './asset-store'
import { makeCurrent } from './current'
import type { VaultChanges } from './find-changes'
import type { FolderLock } from './folder-lock'
import { GoodSources } from './good-sources'
import { holdBroken, type PublishedNotes } from './hold-broken'
import { errorsOf } from './note-errors'
import type { Published, PublishOptions } from './published'
import { copyLedger, publishedLedger } from './published-ledger'
import { readVaultFile } from './read-vault-file'
import { removeOldBundles } from './remove-old-bundles'
import { sweepHalfCopied } from './sweep-unfinished'
import { type WrittenBundle, writeBundle } from './write-bundle'

interface Standing {
  state: RunRecord | null
  changes: VaultChanges
  /** The notes of `changes.changed`. */
  compiling: Promise<CompiledNote[]>
  /** The text of the vault's config. */
  config: string | null
  current: BundleId | null
  listedAt: number
}

/** The part of publishing that is not needed when nothing has changed. */
export async function publishChanges(
  folder: string,
  lock: FolderLock,
  standing: Standing,
  options: PublishOptions,
): Promise<Published> {
  const { changes, state } = standing
  const before = readBefore(folder, options.cache, state)
  const known = before?.known ?? NOTHING_KNOWN
  const ledger = ledgerFor(folder, standing.current, known, options)
  const sources = options.holdsBroken ? new GoodSources(folder) : null
  const compiledNotes = await standing.compiling
  const chosen = holdBroken(changes, compiledNotes, state ?? NO_STATE, sources)
  const assembled = await assembleChosen({ ...standing, compiledNotes, ledger, chosen }, known, options.compile)
  const { notes, comparisons, content, tally } = assembled

  const bundle = layOutBundle({ compiler: options.build, ...content })
  keepPictures(folder, bundle.assets, changes)
  const written = writeBundle(folder, bundle, before)
  lock.check()
  makeCurrent(folder, { id: bundle.id })
  copyLedger(folder, bundle.id, namesOf(written.shards))
  sources?.keep(changes.changed.filter((_, i) => errorsOf(compiledNotes[i]!).length === 0))
  if (!changes.isSameSet) sources?.keepOnly(chosen.notes)
  writeKnown(options.cache, notes, comparisons, known)
  const { held } = chosen
  const seen = { ...seenOf(standing, notes, held), ...tally, build: options.build }
  writeRun(options.cache, { ...seen, held, current: bundle.id, ...written })
  removeOldBundles(folder, bundle.id, Date.now())
  sweepHalfCopied(folder, bundle.id)
  return { ...tally, id: bundle.id, held, isUnchanged: false, serious: [...content.messages] }
}

interface ChosenVault extends Pick<Standing, 'changes' | 'config'> {
  compiledNotes: readonly CompiledNote[]
  ledger: StoredLedger | null
  chosen: PublishedNotes
}

/** Assembles the notes that are published. Of those that are held, the messages are those of their errors. */
async function assembleChosen(
  { changes, config, compiledNotes, ledger, chosen: { notes, good, held } }: ChosenVault,
  known: KnownVault,
  compile: CompileFiles,
) {
  const isHeld = (path: string) => good.has(path)
  const read = (path: string) => good.get(path) ?? readVaultFile(changes.places.get(path)!)
  const own = compiledNotes.filter(({ read }) => !isHeld(read.path))
  const { assembled, unread } = await assembleChanges(
    { changes, notes, compiledNotes: own, read, config, ledger },
    known,
    compile,
  )
  const others = [...unread, ...held.flatMap(({ errors }) => errors)]
  const messages = [...others.filter(isSerious), ...assembled.content.messages.filter(({ file }) => !isHeld(file))]
  return { ...assembled, content: { ...assembled.content, messages }, tally: tallyOf(assembled.notes, isHeld, others) }
}

const NO_STATE = { files: [], held: [] }

const namesOf = (shards: readonly { name: string }[]) => shards.map(({ name }) => name)

/** What is known of the bundle that the notes were drawn to; null where there is none, or too much of it is missing. */
function readBefore(
  folder: string,
  cache: string,
  state: RunRecord | null,
): (WrittenBundle & { known: KnownVault }) | null {
  if (state === null) return null
  const home = join(folder, state.current)
  if (!existsSync(home)) return null
  const { shards } = state
  return { home, shards, known: readKnown(cache, new KnownShards(home, shards)) }
}

function ledgerFor(
  folder: string,
  current: BundleId | null,
  { notes }: KnownVault,
  { newNames }: PublishOptions,
): StoredLedger | null {
  try {
    return publishedLedger(folder, current, newNames ? new Map() : notes)
  } catch (error) {
    if (newNames && error instanceof LedgerUnread) return null
    throw error
  }
}

function keepPictures(folder: string, assets: readonly string[], { images, places }: VaultChanges): void {
  const shown = new Map(images.map((image) => [image.asset, image]))
  adoptAssets(folder)
  keepAssets(
    folder,
    assets,
    (asset) => shown.get(asset)!.stamp[0],
    (asset) => readVaultFile(places.get(shown.get(asset)!.path)!),
  )
}

const UNKNOWN: Omit<ReadStamp, 'path'> = { hash: FAILED, stamp: [0, 0, 0, 0] }

/** What was seen of the vault. */
function seenOf(
  { changes: { notes, images, unread }, config, listedAt }: Standing,
  known: readonly KnownNote[],
  held: readonly HeldNote[],
) {
  const failed = new Set([
    ...known.filter(({ hash }) => hash === FAILED).map(({ facts: { path } }) => path),
    ...held.filter(({ isFailed }) => isFailed).map(({ path }) => path),
  ])
  const files = notes.map((note) => (failed.has(note.path) ? { ...note, ...UNKNOWN } : note))
  return { files, images, unread, config, listedAt }
}

/** @param others  messages that are not about a note as it is published */
function tallyOf(notes: readonly KnownNote[], isHeld: (path: string) => boolean, others: readonly Message[]): Tally {
  const tally = { notes: 0, items: 0, counts: { error: 0, warning: 0, advice: 0 } }
  for (const { severity } of others) tally.counts[severity]++
  for (const { facts, messages, built } of notes) {
    if (!isHeld(facts.path)) for (const severity of SEVERITIES) tally.counts[severity] += messages.counts[severity]
    if (built.page === null) continue
    tally.notes++
    tally.items += built.page.items
  }
  return tally
}

const SEVERITIES = ['error', 'warning', 'advice'] as const
