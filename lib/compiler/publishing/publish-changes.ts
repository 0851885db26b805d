import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BundleId } from '../../model/ids'
import type { Message } from '../../model/message'
import type { KnownNote } from '../assembling/known-note'
import { type BundleFiles, layOutBundle } from '../assembling/lay-out-bundle'
import { type CacheState, type ReadStamp, type Tally, writeState } from '../cache/cache-state'
import { KnownParts, stampParts } from '../cache/known-parts'
import { type KnownVault, NOTHING_KNOWN, readKnown, writeKnown } from '../cache/vault-cache'
import { LEDGER_FILE } from '../identity/ledger-file'
import { isSerious } from '../messages/message-text'
import { assembleChanges, type ChangedVault, FAILED } from './assemble-changes'
import { makeCurrent } from './current'
import type { VaultChanges } from './find-changes'
import type { Published, PublishOptions } from './published'
import { publishedLedger } from './published-ledger'
import { removeOldBundles } from './remove-old-bundles'
import { type BundleSources, writeBundle } from './write-bundle'

/** A bundle that was refused lies in the cache under this name, so that the next compilation need not begin anew. */
const DRAFT = 'draft'

interface Standing extends Omit<ChangedVault, 'ledger'> {
  state: CacheState | null
  current: BundleId | null
  listedAt: number
}

/** The part of publishing that is not needed when nothing has changed. */
export async function publishChanges(folder: string, standing: Standing, options: PublishOptions): Promise<Published> {
  const { changes } = standing
  const before = readBefore(folder, options.cache, standing.state)
  const known = before?.known ?? NOTHING_KNOWN
  const ledger = publishedLedger(folder, standing.current, known.notes)
  const { assembled, unread } = await assembleChanges({ ...standing, ledger }, known, options.compile)
  const { notes, comparisons, content } = assembled
  const tally = tallyOf(notes, unread)
  const isRefused = !options.acceptErrors && tally.counts.error > 0
  const serious = [...unread.filter(isSerious), ...content.messages]

  const bundle = layOutBundle({ compiler: options.build, ...content, messages: serious })
  const sources = { imageOf: imagePlaces(changes), before: before?.home ?? null }
  const home = put(folder, options.cache, bundle, isRefused, sources)
  writeKnown(options.cache, notes, comparisons, known)
  const current = isRefused ? standing.current : bundle.id
  const state = { ...stateOf(standing, notes), ...tally, build: options.build, current, home, isRefused }
  const parts = stampParts(homeOf(folder, options.cache, home), bundle.parts)
  writeState(options.cache, { ...state, parts })
  if (!isRefused) removeOldBundles(folder, bundle.id, Date.now())
  return { ...tally, id: isRefused ? null : bundle.id, isUnchanged: false, serious }
}

/** What is known of the bundle that the notes were drawn to; null where there is none, or too much of it is missing. */
function readBefore(
  folder: string,
  cache: string,
  state: CacheState | null,
): { home: string; known: KnownVault } | null {
  if (state === null) return null
  const home = homeOf(folder, cache, state.home)
  if (!existsSync(join(home, LEDGER_FILE))) return null
  return { home, known: readKnown(cache, new KnownParts(home, state.parts)) }
}

const homeOf = (folder: string, cache: string, home: string) => join(home === DRAFT ? cache : folder, home)

/** @returns the name of the bundle's folder */
function put(folder: string, cache: string, bundle: BundleFiles, isRefused: boolean, sources: BundleSources): string {
  if (isRefused) {
    writeBundle(cache, DRAFT, bundle, sources)
    return DRAFT
  }
  writeBundle(folder, bundle.id, bundle, sources)
  makeCurrent(folder, { id: bundle.id })
  return bundle.id
}

function imagePlaces({ images, places }: VaultChanges): (asset: string) => string {
  const paths = new Map(images.map(({ asset, path }) => [asset, path]))
  return (asset) => places.get(paths.get(asset)!)!
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
