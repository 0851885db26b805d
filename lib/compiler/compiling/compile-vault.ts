import type { Message } from '../../model/message'
import type { VaultFile } from '../base/vault-file'
import type { CompiledNote, CompileFiles } from '../bundling/compiled-note'
import { parseMessages } from '../checking/message-text'
import { NO_CONFIG, type VaultConfig } from '../checking/vault-config'
import type { StoredLedger } from '../identity/ledger-file'
import { readImage } from '../linking/vault-index'
import { type AssembledVault, assembleVault } from './assemble-vault'
import { compileNote } from './compile-note'
import { gatherFacts } from './note-facts'
import type { NoteSource } from './note-source'

export interface VaultInput {
  /** In the order of their paths by code point. */
  notes: readonly VaultFile[]
  images: readonly VaultFile[]
  /** Unset where it has none. */
  config?: VaultConfig
}

export interface CompiledVault extends Pick<AssembledVault, 'content'> {
  messages: Message[]
  /** How many items it delivers. */
  items: number
}

/**
 * Compiles a vault from nothing: a pure function of its bytes and of the ledger that the last published bundle left.
 * @param ledger  null when nothing was published before
 * @param compile  by default in this thread, where a note that hangs takes the others with it
 */
export async function compileVault(
  { notes, images, config = NO_CONFIG }: VaultInput,
  ledger: StoredLedger | null,
  compile: CompileFiles = async (files) => files.map(compileNote),
): Promise<CompiledVault> {
  const compiledNotes = new Map((await compile(notes)).map((compiled) => [compiled.read.path, compiled]))
  const {
    content,
    notes: known,
    ofConfig,
  } = await assembleVault(
    {
      notes: [...compiledNotes.values()].map((compiled) => ({
        ...gatherFacts(compiled),
        hash: compiled.read.path,
        before: null,
      })),
      images: images.map(readImage),
      gone: [],
      changedImages: [],
      comparisons: new Map(),
      config,
      ledger,
    },
    allCompiled(compiledNotes),
  )
  return {
    content,
    messages: [...ofConfig, ...known.flatMap(({ messages }) => parseMessages(messages.text()))],
    items: known.reduce((sum, { built: { page } }) => sum + (page?.items ?? 0), 0),
  }
}

const allCompiled = (compiledNotes: ReadonlyMap<string, CompiledNote>): NoteSource => ({
  prepare: async () => {},
  compiled: (path) => compiledNotes.get(path)!,
})
