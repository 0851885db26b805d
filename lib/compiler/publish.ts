import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BundleId } from '../model/ids'
import type { Message } from '../model/message'
import { type CacheState, readState, type Tally, writeState } from './cache-state'
import { findChanges, type VaultChanges } from './find-changes'
import { LEDGER_FILE, readLedger, type StoredLedger } from './ledger-file'
import { listVault } from './list-vault'
import type { CompileFiles } from './note-files'
import { readCurrent } from './write-bundle'

export interface PublishOptions {
  /** Publish although a message is an error: the questions that it concerns are not delivered. */
  acceptErrors: boolean
  /** Names the compiler: of another one no cache is used. */
  build: string
  /** The folder that the cache is kept in. */
  cache: string
  /** Compiles notes where they can do no harm. */
  compile: CompileFiles
}

export interface Published extends Tally {
  /** Null when the bundle was refused; what was current stays current. */
  id: BundleId | null
  /** Whether nothing had changed since the last time. */
  isUnchanged: boolean
  /** Messages worse than advice. Not told again where nothing changed. */
  serious: Message[]
}

/**
 * Compiles a vault and makes the bundle current, so that a running server takes it up. What the cache has is not made
 * anew; the bundle is the same without it, byte for byte.
 * @param vault  a folder of notes
 * @param folder  of bundles
 */
export async function publish(vault: string, folder: string, options: PublishOptions): Promise<Published> {
  const listedAt = Date.now()
  const listed = listVault(vault)
  const state = readState(options.cache, options.build)
  const changes = findChanges(listed, state)
  const current = await readCurrent(folder)
  if (state !== null && isPublished(changes, state, current, options.acceptErrors)) {
    if (changes.isLookedInto)
      writeState(options.cache, { ...state, files: changes.notes, images: changes.images, listedAt })
    return { ...tallyOf(state), id: state.isRefused ? null : current, isUnchanged: true, serious: [] }
  }
  await mkdir(options.cache, { recursive: true })
  const { publishChanges } = await import('./publish-changes')
  return publishChanges(folder, { state, changes, current, listedAt, ledger: await ledgerOf(folder, current) }, options)
}

/** Whether what the cache tells of is all that could be published now. */
function isPublished(changes: VaultChanges, state: CacheState, current: BundleId | null, acceptErrors: boolean) {
  const isSame = changes.changed.length === 0 && changes.isSameSet && isEqual(changes.unread, state.unread)
  return isSame && state.current === current && !(state.isRefused && acceptErrors)
}

const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const tallyOf = ({ notes, items, counts }: Tally): Tally => ({ notes, items, counts })

/** @throws if it cannot be read: to go on without it would give every question a new name */
async function ledgerOf(folder: string, current: BundleId | null): Promise<StoredLedger | null> {
  return current === null ? null : readLedger(await readFile(join(folder, current, LEDGER_FILE)))
}
