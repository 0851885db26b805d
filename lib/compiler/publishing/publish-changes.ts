import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BundleId } from '../../model/ids'
import type { Message } from '../../model/message'
import type { CompiledNote } from '../bundling/compiled-note'
import { layOutBundle } from '../bundling/lay-out-bundle'
import type { ReadConfig } from '../checking/config/read-config'
import { NO_CONFIG } from '../checking/config/vault-config'
import { isSerious } from '../checking/messages/message-text'
import { type CompiledVault, compileVault } from '../compiling/compile-vault'
import { NoteSource } from '../compiling/note-source'
import { noPast, type Past } from '../compiling/past'
import { type CountedPage, messagesOf } from '../compiling/vault-messages'
import { FAILED } from '../compiling/vault-notes'
import { LedgerUnread, type StoredLedger } from '../identity/ledger/ledger-file'
import { CacheDamaged } from '../memo/cache-damaged'
import { newMemo, openMemo } from '../memo/memo-folder'
import { AssetChanged, adoptAssets, keepAssets } from './asset-store'
import { makeCurrent } from './current'
import { stampsOf, type VaultChanges } from './find-changes'
import type { FolderLock } from './folder-lock'
import { GoodSources } from './good-sources'
import { holdBroken, type PublishedNotes } from './hold-broken'
import { errorsOf } from './note-errors'
import { PastPages } from './past-pages'
import type { Published, PublishOptions } from './published'
import { copyLedger, publishedLedger } from './published-ledger'
import { readVaultFile } from './read-vault-file'
import { removeOldBundles } from './remove-old-bundles'
import { type HeldNote, type ReadStamp, type RunRecord, writeRunRecord } from './run-record'
import { sweepHalfCopied } from './sweep-unfinished'
import { tallyOf } from './tally'
import { type WrittenBundle, writeBundle } from './write-bundle'

interface Standing {
  /** The record of the last run; null to begin without a past. */
  lastRun: RunRecord | null
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
  const { changes, lastRun } = standing
  const { past, bundle: pastBundle } = openPast(folder, options.cache, standing)
  const ledger = ledgerFor(folder, standing.current, past, options)
  const sources = options.holdsBroken ? new GoodSources(folder) : null
  const compiledNotes = await standing.compiling
  const chosen = holdBroken(changes, compiledNotes, lastRun ?? NO_RUN, sources)
  const { vault, others } = await compileChosen({ ...standing, compiledNotes, ledger, chosen }, past, options)
  const { held, good } = chosen
  const ofNotes = (options.keepsAdvice ? vault.notes.flatMap(messagesOf) : vault.content.messages).filter(
    ({ file }) => !good.has(file),
  )
  const messages = [...(options.keepsAdvice ? others : others.filter(isSerious)), ...ofNotes]

  const bundle = layOutBundle({ compiler: options.build, ...vault.content, messages }, vault.records)
  keepFiles(folder, bundle.assets, changes)
  const written = writeBundle(folder, bundle, pastBundle)
  const tally = tallyOf(vault.notes, (path) => good.has(path), others)
  const seen = seenOf(standing, vault.notes, held)
  const record = { ...seen, ...tally, build: options.build, held, current: bundle.id, ...written }
  lock.check()
  makeCurrent(folder, { id: bundle.id })
  const unfinished = reasonOfFailure(() => {
    copyLedger(folder, bundle.id, namesOf(written.shards))
    if (sources !== null) keepSources(sources, changes, compiledNotes, chosen)
    past.memo.commit()
    writeRunRecord(options.cache, record) // after all that the next run needs: without it, that one does this work again
    removeOldBundles(folder, bundle.id, Date.now())
    sweepHalfCopied(folder, bundle.id)
  })
  return { ...tally, id: bundle.id, held, isUnchanged: false, serious: messages.filter(isSerious), unfinished }
}

/**
 * Does what follows when the bundle is current. A failure is no failure to publish then.
 * @throws CacheDamaged, after which everything is made again
 */
function reasonOfFailure(work: () => void): string | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof CacheDamaged) throw error
    return error instanceof Error ? error.message : String(error)
  }
}

function keepSources(
  sources: GoodSources,
  { changed, isSameSet }: VaultChanges,
  compiledNotes: readonly CompiledNote[],
  { notes }: PublishedNotes,
): void {
  sources.keep(changed.filter((_, i) => errorsOf(compiledNotes[i]!).length === 0))
  if (!isSameSet) sources.keepOnly(notes)
}

interface ChosenVault extends Pick<Standing, 'changes' | 'config'> {
  compiledNotes: readonly CompiledNote[]
  ledger: StoredLedger | null
  chosen: PublishedNotes
}

/**
 * Compiles the notes that are published.
 * @returns with the messages that are not about published notes: the errors of notes that are held back, and messages about
 *   the config and files that cannot be read
 */
async function compileChosen(
  { changes, config, compiledNotes, ledger, chosen: { notes, good, held } }: ChosenVault,
  past: Past,
  { compile }: PublishOptions,
): Promise<{ vault: CompiledVault; others: Message[] }> {
  const { config: chosen, messages } = await configOf(config)
  const read = (path: string) => good.get(path) ?? readVaultFile(changes.places.get(path)!)
  const own = compiledNotes.filter(({ read }) => !good.has(read.path))
  const source = new NoteSource((paths) => compile(paths.map(read)), own)
  const vault = await compileVault(
    {
      notes,
      source,
      images: changes.images,
      attachments: changes.attachments.map(({ file }) => file),
      config: chosen,
      ledger,
    },
    past,
  )
  const ofHeld = held.flatMap(({ errors }) => errors)
  return { vault, others: [...changes.unread, ...messages, ...vault.ofConfig, ...ofHeld] }
}

/** Reads the config. The schema is large, and loaded only if there is a config. */
const configOf = async (config: string | null): Promise<ReadConfig> =>
  config === null
    ? { config: NO_CONFIG, messages: [] }
    : (await import('../checking/config/read-config')).readConfig(config)

const NO_RUN = { files: [], held: [] }

const namesOf = (shards: readonly { name: string }[]) => shards.map(({ name }) => name)

/**
 * Opens what the last run left, with the bundle that has its pages.
 * @returns an empty past, and null for the bundle, to begin without one
 */
function openPast(
  folder: string,
  cache: string,
  { lastRun, changes: { changedFiles } }: Standing,
): { past: Past; bundle: WrittenBundle | null } {
  const home = lastRun === null ? null : join(folder, lastRun.current)
  if (lastRun === null || home === null || !existsSync(home))
    return { past: { ...noPast(), memo: newMemo(cache) }, bundle: null }
  const memo = openMemo(cache)
  const pages = new PastPages(home, lastRun.shards, memo.notes.past.values())
  const records: Past['records'] = (path, page) => pages.records(path, page)
  return { past: { memo, changedFiles, records }, bundle: { home, shards: lastRun.shards } }
}

function ledgerFor(
  folder: string,
  current: BundleId | null,
  { memo }: Past,
  { newNames }: PublishOptions,
): StoredLedger | null {
  try {
    return publishedLedger(folder, current, newNames ? [] : memo.notes.past.values())
  } catch (error) {
    if (newNames && error instanceof LedgerUnread) return null
    throw error
  }
}

function keepFiles(folder: string, assets: readonly string[], { images, attachments, places }: VaultChanges): void {
  const files = attachments.map(({ file }) => file)
  const known = new Map<string | undefined, { path: string; bytes: number }>([
    ...images.map(({ asset, path, stamp }) => [asset, { path, bytes: stamp[0] }] as const),
    ...files.map((file) => [file.knownAsset, file] as const),
  ])
  adoptAssets(folder)
  const kept = assets.map((asset) => {
    const file = known.get(asset) ?? files.find((one) => one.asset === asset)
    if (file === undefined) throw new AssetChanged(asset)
    return { ...places.get(file.path)!, asset, bytes: file.bytes }
  })
  keepAssets(folder, kept)
}

const UNKNOWN: Omit<ReadStamp, 'path'> = { hash: FAILED, stamp: [0, 0, 0, 0] }

/** The stamps of the vault's files. */
function seenOf({ changes, config, listedAt }: Standing, pages: readonly CountedPage[], held: readonly HeldNote[]) {
  const failed = new Set([
    ...pages.filter(({ note }) => note.hash === FAILED).map(({ note }) => note.path),
    ...held.filter(({ isFailed }) => isFailed).map(({ path }) => path),
  ])
  const { notes, images, unread } = changes
  const files = notes.map((note) => (failed.has(note.path) ? { ...note, ...UNKNOWN } : note))
  return { files, images, attachments: stampsOf(changes), unread, config, listedAt }
}
