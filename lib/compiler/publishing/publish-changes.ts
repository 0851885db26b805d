import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BundleId } from '../../model/ids'
import type { Message } from '../../model/message'
import type { KnownNote } from '../assembling/known-note'
import { layOutBundle } from '../assembling/lay-out-bundle'
import { type CacheState, type ReadStamp, type Tally, writeState } from '../cache/cache-state'
import { KnownParts } from '../cache/known-parts'
import { type KnownVault, NOTHING_KNOWN, readKnown, writeKnown } from '../cache/vault-cache'
import { LedgerUnread, type StoredLedger } from '../identity/ledger-file'
import { isSerious } from '../messages/message-text'
import { assembleChanges, type ChangedVault, FAILED } from './assemble-changes'
import { adoptAssets, keepAssets } from './asset-store'
import { makeCurrent } from './current'
import type { VaultChanges } from './find-changes'
import type { FolderLock } from './folder-lock'
import type { Published, PublishOptions } from './published'
import { copyLedger, publishedLedger } from './published-ledger'
import { readVaultFile } from './read-vault-file'
import { removeOldBundles } from './remove-old-bundles'
import { sweepHalfCopied } from './sweep-unfinished'
import { type WrittenBundle, writeBundle } from './write-bundle'

/** A bundle that was refused lies in the cache under this name, so that the next compilation need not begin anew. */
const DRAFT = 'draft'

interface Standing extends Omit<ChangedVault, 'ledger'> {
  state: CacheState | null
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
  const { changes } = standing
  const before = readBefore(folder, options.cache, standing.state)
  const known = before?.known ?? NOTHING_KNOWN
  const ledger = ledgerFor(folder, standing.current, known, options)
  const { assembled, unread } = await assembleChanges({ ...standing, ledger }, known, options.compile)
  const { notes, comparisons, content } = assembled
  const tally = tallyOf(notes, unread)
  const isRefused = !options.acceptErrors && tally.counts.error > 0
  const serious = [...unread.filter(isSerious), ...content.messages]

  const bundle = layOutBundle({ compiler: options.build, ...content, messages: serious })
  keepPictures(folder, bundle.assets, changes)
  const home = isRefused ? DRAFT : bundle.id
  const parts = writeBundle(isRefused ? options.cache : folder, home, bundle, before)
  if (!isRefused) {
    lock.check()
    makeCurrent(folder, { id: bundle.id })
    copyLedger(
      folder,
      bundle.id,
      parts.map(({ name }) => name),
    )
  }
  writeKnown(options.cache, notes, comparisons, known)
  const current = isRefused ? standing.current : bundle.id
  const state = { ...stateOf(standing, notes), ...tally, build: options.build, current, home, isRefused }
  writeState(options.cache, { ...state, parts })
  if (!isRefused) {
    removeOldBundles(folder, bundle.id, Date.now())
    sweepHalfCopied(folder, bundle.id)
  }
  return { ...tally, id: isRefused ? null : bundle.id, isUnchanged: false, serious }
}

/** What is known of the bundle that the notes were drawn to; null where there is none, or too much of it is missing. */
function readBefore(
  folder: string,
  cache: string,
  state: CacheState | null,
): (WrittenBundle & { known: KnownVault }) | null {
  if (state === null) return null
  const home = join(state.home === DRAFT ? cache : folder, state.home)
  if (!existsSync(home)) return null
  const { parts } = state
  return { home, parts, known: readKnown(cache, new KnownParts(home, parts)) }
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
function stateOf({ changes: { notes, images, unread }, config, listedAt }: Standing, known: readonly KnownNote[]) {
  const failed = new Set(known.filter(({ hash }) => hash === FAILED).map(({ facts: { path } }) => path))
  const files = notes.map((note) => (failed.has(note.path) ? { ...note, ...UNKNOWN } : note))
  return { files, images, unread, config, listedAt }
}

function tallyOf(notes: readonly KnownNote[], unread: readonly Message[]): Tally {
  const tally = { notes: 0, items: 0, counts: { error: 0, warning: 0, advice: 0 } }
  for (const { severity } of unread) tally.counts[severity]++
  for (const { told, drawn } of notes) {
    tally.counts.error += told.counts.error
    tally.counts.warning += told.counts.warning
    tally.counts.advice += told.counts.advice
    if (drawn.page === null) continue
    tally.notes++
    tally.items += drawn.page.items
  }
  return tally
}
