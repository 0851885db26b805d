import type { Message } from '../../model/message'
import type { VaultFile } from '../base/vault-file'
import type { CompiledNote, CompileFiles } from '../bundling/compiled-note'
import type { ReadConfig } from '../checking/read-config'
import { NO_CONFIG } from '../checking/vault-config'
import { type AssembledVault, assembleVault } from '../compiling/assemble-vault'
import type { KnownNote, VaultNote } from '../compiling/known-note'
import { gatherFacts } from '../compiling/note-facts'
import { isFailed } from '../compiling/threads/failed-note'
import type { StoredLedger } from '../identity/ledger-file'
import type { ReadStamp } from '../memo/run-record'
import type { KnownVault } from '../memo/vault-cache'
import type { VaultChanges } from './find-changes'
import { NoteFiles } from './note-files'

/** In place of a hash: a note that failed is not known next time, whatever its bytes. */
export const FAILED = ''

export interface ChangedVault {
  changes: Pick<VaultChanges, 'images' | 'changedImages' | 'unread'>
  /** Those that are published. */
  notes: readonly ReadStamp[]
  /** Of notes that were compiled already. */
  compiledNotes: readonly CompiledNote[]
  read: (path: string) => VaultFile
  /** The text of the vault's config. */
  config: string | null
  ledger: StoredLedger | null
}

/** @returns with the messages that are about no note: of files that could not be read, and of the config */
export async function assembleChanges(
  { changes, notes, compiledNotes, read, config, ledger }: ChangedVault,
  known: KnownVault,
  compile: CompileFiles,
): Promise<{ assembled: AssembledVault; unread: Message[] }> {
  const { config: chosen, messages } = await configOf(config)
  const source = new NoteFiles(read, compile)
  source.add(compiledNotes)
  const vault = {
    notes: await notesOf(notes, known, source),
    images: changes.images,
    gone: goneOf(notes, known),
    changedImages: changes.changedImages,
    comparisons: known.comparisons,
    config: chosen,
    ledger,
  }
  const assembled = await assembleVault(vault, source)
  return { assembled, unread: [...changes.unread, ...messages, ...assembled.ofConfig] }
}

/** Most vaults choose nothing, and what reads a choice is large. */
const configOf = async (config: string | null): Promise<ReadConfig> =>
  config === null ? { config: NO_CONFIG, messages: [] } : (await import('../checking/read-config')).readConfig(config)

/** Pairs each note with what is known of it. A note that is not known though its file is as it was, is compiled anew. */
async function notesOf(notes: readonly ReadStamp[], known: KnownVault, source: NoteFiles): Promise<VaultNote[]> {
  const isKnown = ({ path, hash }: ReadStamp) => known.notes.get(path)?.hash === hash
  await source.prepare(notes.filter((note) => !isKnown(note)).map(({ path }) => path))
  return notes.map((note): VaultNote => {
    const before = known.notes.get(note.path) ?? null
    if (before?.hash === note.hash) return { hash: note.hash, facts: before.facts, texts: before.texts, before }
    const compiled = source.compiled(note.path)
    return { ...gatherFacts(compiled), hash: isFailed(compiled) ? FAILED : note.hash, before }
  })
}

function goneOf(notes: readonly ReadStamp[], known: KnownVault): KnownNote[] {
  const paths = new Set(notes.map(({ path }) => path))
  return [...known.notes].flatMap(([path, note]) => (paths.has(path) ? [] : [note]))
}
