import type { Message } from '../../model/message'
import type { VaultFile } from '../base/vault-file'
import type { CompileFiles } from '../bundling/compiled-note'
import { NO_CONFIG, type VaultConfig } from '../checking/config/vault-config'
import type { StoredLedger } from '../identity/ledger/ledger-file'
import type { Attachment } from '../linking/attachment'
import { readImage } from '../linking/vault-index'
import { type CompiledVault, compileVault } from './compile-vault'
import { NoteSource } from './note-source'
import { noPast } from './past'
import { messagesOf } from './vault-messages'

/** The files of a vault. */
export interface VaultFiles {
  /** In the order of their paths by code point. */
  notes: readonly VaultFile[]
  images: readonly VaultFile[]
  attachments?: readonly Attachment[]
  /** Unset if it has none. */
  config?: VaultConfig
}

export interface NewVault extends Pick<CompiledVault, 'content' | 'records'> {
  messages: Message[]
  /** How many items it delivers. */
  items: number
}

/**
 * Compiles a vault without a past: a pure function of its bytes and of the ledger that the last published bundle left.
 * @param ledger  null when nothing was published before
 */
export async function compileAnew(
  { notes, images, attachments = [], config = NO_CONFIG }: VaultFiles,
  ledger: StoredLedger | null,
  compile: CompileFiles,
): Promise<NewVault> {
  const files = new Map(notes.map((file) => [file.path, file]))
  const source = new NoteSource((paths) => compile(paths.map((path) => files.get(path)!)))
  const named = notes.map(({ path }) => ({ path, hash: path })) // within one run a path stands for its bytes
  const vault = { notes: named, source, images: images.map(readImage), attachments, config, ledger }
  const { content, records, notes: pages, ofConfig } = await compileVault(vault, noPast())
  return {
    content,
    records,
    messages: [...ofConfig, ...pages.flatMap(messagesOf)],
    items: pages.reduce((sum, { built: { page } }) => sum + (page?.items ?? 0), 0),
  }
}
