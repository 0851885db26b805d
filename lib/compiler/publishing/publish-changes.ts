import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BundleId } from '../../model/ids'
import type { Message } from '../../model/message'
import { assembleVault } from '../assembling/assemble-vault'
import type { KnownNote, VaultNote } from '../assembling/known-note'
import { type BundleFiles, layOutBundle } from '../assembling/lay-out-bundle'
import { gatherFacts } from '../assembling/note-facts'
import type { NoteUnit } from '../compile-note'
import { LEDGER_FILE, readLedger, type StoredLedger } from '../identity/ledger-file'
import type { ReadConfig } from '../messages/read-config'
import { isFailed } from '../threads/failed-unit'
import { type CacheState, type ReadStamp, type Tally, writeState } from './cache-state'
import { makeCurrent } from './current'
import type { VaultChanges } from './find-changes'
import { KnownParts, stampParts } from './known-parts'
import { NoteFiles } from './note-files'
import type { Published, PublishOptions } from './published'
import { removeOldBundles } from './remove-old-bundles'
import { type KnownVault, NOTHING_KNOWN, readKnown, writeKnown } from './vault-cache'
import { type BundleSources, writeBundle } from './write-bundle'

/** A bundle that was refused lies in the cache under this name, so that the next compilation need not begin anew. */
const DRAFT = 'draft'

interface Standing {
  state: CacheState | null
  changes: VaultChanges
  /** The notes of `changes.changed`. */
  compiling: Promise<NoteUnit[]>
  /** The text of the vault's config. */
  config: string | null
  current: BundleId | null
  ledger: StoredLedger | null
  listedAt: number
}

/** In place of a hash: a note that failed is not known next time, whatever its bytes. */
const FAILED = ''

const UNKNOWN: Omit<ReadStamp, 'path'> = { hash: FAILED, stamp: [0, 0, 0, 0] }

/** The part of publishing that is not needed when nothing has changed. */
export async function publishChanges(folder: string, standing: Standing, options: PublishOptions): Promise<Published> {
  const { state, changes, compiling, ledger, listedAt } = standing
  const config = await configOf(standing)
  const source = new NoteFiles(changes.places, options.compile)
  const before = state && readBefore(folder, options.cache, state, standing)
  const known = before?.known ?? NOTHING_KNOWN
  source.add(await compiling)
  const vault = {
    notes: await notesOf(changes, known, source),
    images: changes.images,
    gone: goneOf(changes, known),
    changedImages: changes.changedImages,
    comparisons: known.comparisons,
    choices: config.choices,
    ledger,
  }
  const assembled = await assembleVault(vault, source)
  const unread = [...changes.unread, ...config.messages]
  const tally = tallyOf(assembled.notes, unread)
  const { content } = assembled
  const serious = [...unread.filter(({ severity }) => severity !== 'advice'), ...content.messages]
  const bundle = layOutBundle({ compiler: options.build, ...content, messages: serious })
  const isRefused = !options.acceptErrors && tally.counts.error > 0
  const [place] = await Promise.all([
    put(folder, options.cache, bundle, isRefused, { imageOf: imagePlaces(changes), before: before?.home ?? null }),
    writeKnown(options.cache, assembled.notes, assembled.comparisons, known),
  ])
  const current = isRefused ? standing.current : bundle.id
  const { images, unread: missing } = changes
  const failed = new Set(assembled.notes.filter(({ hash }) => hash === FAILED).map(({ facts: { path } }) => path))
  const files = changes.notes.map((note) => (failed.has(note.path) ? { ...note, ...UNKNOWN } : note))
  await writeState(options.cache, {
    ...{
      build: options.build,
      listedAt,
      files,
      images,
      unread: missing,
      config: standing.config,
      current,
      home: place,
      parts: stampParts(homeOf(folder, options.cache, place), bundle.parts),
      isRefused,
    },
    ...tally,
  })
  return {
    ...tally,
    id: isRefused ? null : bundle.id,
    isUnchanged: false,
    serious,
  }
}

/** Most vaults choose nothing, and what reads a choice is large. */
const configOf = async ({ config }: Standing): Promise<ReadConfig> =>
  config === null ? { choices: {}, messages: [] } : (await import('../messages/read-config')).readConfig(config)

/** What is known of the bundle that the notes were drawn to; null where too much of it is missing. */
function readBefore(
  folder: string,
  cache: string,
  { home: place, parts: written }: CacheState,
  { current, ledger }: Standing,
): { home: string; known: KnownVault } | null {
  const home = homeOf(folder, cache, place)
  const file = join(home, LEDGER_FILE)
  if (!existsSync(file)) return null
  const names = place === current ? ledger! : readLedger(readFileSync(file))
  return { home, known: readKnown(cache, new KnownParts(home, written), names) }
}

const homeOf = (folder: string, cache: string, place: string) => join(place === DRAFT ? cache : folder, place)

/** Pairs each note with what is known of it. A note that is not known though its file is as it was, is compiled anew. */
async function notesOf(changes: VaultChanges, known: KnownVault, source: NoteFiles): Promise<VaultNote[]> {
  const changed = new Set(changes.changed.map(({ path }) => path))
  const isKnown = ({ path, hash }: { path: string; hash: string }) => known.notes.get(path)?.hash === hash
  await source.prepare(
    changes.notes.filter((note) => !isKnown(note) && !changed.has(note.path)).map(({ path }) => path),
  )
  return changes.notes.map((note): VaultNote => {
    const before = known.notes.get(note.path) ?? null
    if (isKnown(note)) return knownAsBefore(before!)
    const unit = source.unit(note.path)
    return { ...gatherFacts(unit), hash: isFailed(unit) ? FAILED : note.hash, before }
  })
}

function goneOf({ notes }: VaultChanges, known: KnownVault): KnownNote[] {
  const paths = new Set(notes.map(({ path }) => path))
  return [...known.notes].flatMap(([path, note]) => (paths.has(path) ? [] : [note]))
}

/** Its bytes are what they were. */
function knownAsBefore(before: KnownNote): VaultNote {
  const { hash, facts, texts } = before
  return { hash, facts, texts, before }
}

async function put(
  folder: string,
  cache: string,
  bundle: BundleFiles,
  isRefused: boolean,
  sources: BundleSources,
): Promise<string> {
  if (isRefused) {
    await writeBundle(cache, DRAFT, bundle, sources)
    return DRAFT
  }
  await writeBundle(folder, bundle.id, bundle, sources)
  await makeCurrent(folder, { id: bundle.id })
  await removeOldBundles(folder, bundle.id, Date.now())
  return bundle.id
}

function imagePlaces({ images, places }: VaultChanges): (asset: string) => string {
  const paths = new Map(images.map(({ asset, path }) => [asset, path]))
  return (asset) => places.get(paths.get(asset)!)!
}

function tallyOf(notes: readonly KnownNote[], unread: readonly Message[]): Tally {
  const counts = { error: 0, warning: 0, advice: 0 }
  for (const { severity } of unread) counts[severity]++
  for (const { told } of notes) {
    counts.error += told.counts.error
    counts.warning += told.counts.warning
    counts.advice += told.counts.advice
  }
  const pages = notes.flatMap(({ drawn: { page } }) => page ?? [])
  return { notes: pages.length, items: pages.reduce((sum, { items }) => sum + items, 0), counts }
}
