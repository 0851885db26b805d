import { fileKind } from '../../model/notes/file-kinds'
import type { CompiledNote } from '../bundling/compiled-note'
import { NO_CONFIG } from '../checking/config/vault-config'
import { compileNote } from '../compiling/compile-note'
import { type CompiledVault, compileVault } from '../compiling/compile-vault'
import { NoteSource } from '../compiling/note-source'
import { noPast, type Past } from '../compiling/past'
import type { StoredLedger } from '../identity/ledger/ledger-file'
import { Attachment } from '../linking/attachment'
import { newMemo, openMemo } from '../memo/memo-folder'

/** The texts of notes, and what each image or attachment shows, by path. */
export interface TextVault {
  notes: ReadonlyMap<string, string>
  images: ReadonlyMap<string, string>
}

/** A vault with what came of it, from which the next run takes what has not changed. */
export interface LastRun {
  vault: TextVault
  compiled: CompiledVault
}

/** Notes are compiled once in a test, since the same text gives the same. */
const compiledNotes = new Map<string, CompiledNote>()

function compiledOf(path: string, text: string): CompiledNote {
  const known = compiledNotes.get(`${path}\0${text}`) ?? compileNote({ path, bytes: Buffer.from(text) })
  compiledNotes.set(`${path}\0${text}`, known)
  return known
}

/**
 * Compiles a vault of texts.
 * @param asked  grows by the paths of the notes that are compiled
 */
export function compileTexts(
  { notes, images }: TextVault,
  ledger: StoredLedger | null,
  past: Past = noPast(),
  asked: string[] = [],
): Promise<CompiledVault> {
  const source = new NoteSource(async (paths) => {
    asked.push(...paths)
    return paths.map((path) => compiledOf(path, notes.get(path)!))
  })
  const files = [...notes].map(([path, text]) => ({ path, hash: text })).sort(byPath)
  const sorted = [...images].map(([path, what]) => ({ path, what })).sort(byPath)
  const isImage = ({ path }: { path: string }) => fileKind(path)?.use === 'image'
  const shown = sorted
    .filter(isImage)
    .map(({ path, what }) => ({ path, asset: `${what}.png`, size: { width: 1, height: 2 } }))
  const attachments = sorted
    .filter((file) => !isImage(file))
    .map(({ path, what }) => new Attachment(path, 5, () => what))
  return compileVault({ notes: files, source, images: shown, attachments, config: NO_CONFIG, ledger }, past)
}

const byPath = (a: { path: string }, b: { path: string }) => Number(a.path > b.path) - Number(a.path < b.path)

/**
 * Compiles a vault with what the last run left in a folder, and leaves there what the next run can take.
 * @param last  null to begin anew
 */
export async function compileAgain(folder: string, vault: TextVault, last: LastRun | null, asked: string[] = []) {
  const memo = last === null ? newMemo(folder) : openMemo(folder)
  const past: Past = {
    memo,
    changedFiles: last === null ? [] : changedIn(last.vault.images, vault.images),
    records: (path) => last!.compiled.records(path),
  }
  const compiled = await compileTexts(vault, last?.compiled.content.ledger ?? null, past, asked)
  memo.commit()
  return { vault: { notes: new Map(vault.notes), images: new Map(vault.images) }, compiled } satisfies LastRun
}

const changedIn = (old: TextVault['images'], now: TextVault['images']): string[] =>
  [...new Set([...old.keys(), ...now.keys()])].filter((path) => old.get(path) !== now.get(path))
