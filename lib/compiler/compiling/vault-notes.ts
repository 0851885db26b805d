import type { CompiledNote } from '../bundling/compiled-note'
import { comparedOf } from '../checking/compared-note'
import type { Table } from '../memo/memo'
import { made, type Row } from '../memo/row'
import { factsOf, linkFactsOf, listWordsOf, type NoteFacts } from './note-facts'
import type { NoteSource } from './note-source'
import { COMPARED, FACTS, LINKS, WORDS } from './note-stages'
import { isFailed } from './threads/failed-note'

/** A note's file. */
export interface NoteFile {
  path: string
  /** A hash of its bytes. */
  hash: string
}

/** A note of the vault, with its facts. */
export interface VaultNote extends NoteFile {
  facts: NoteFacts
  row: Row
}

/** Replaces the hash of a note that failed, so that the next run compiles it again. */
export const FAILED = ''

/** Compiles the notes that are new or have changed, and recalls the facts of the others. */
export async function readNotes(files: readonly NoteFile[], table: Table, source: NoteSource): Promise<VaultNote[]> {
  const known = files.map((file) => {
    const row = table.row(file.path)
    return { file, row, facts: row.recall(FACTS, file.hash) }
  })
  await source.prepare(known.filter(({ facts }) => facts === null).map(({ file }) => file.path))
  return known.map(({ file, row, facts }) =>
    facts === null
      ? keepFacts(file, row, source.compiled(file.path))
      : { path: file.path, hash: file.hash, row, facts },
  )
}

function keepFacts({ path, hash: ofBytes }: NoteFile, row: Row, compiled: CompiledNote): VaultNote {
  const hash = isFailed(compiled) ? FAILED : ofBytes
  const links = linkFactsOf(compiled)
  const facts = factsOf(compiled, links)
  row.keep(FACTS, hash, facts, [
    made(LINKS, () => links),
    made(WORDS, () => listWordsOf(compiled)),
    made(COMPARED, () => (facts.compared === '' ? null : comparedOf(compiled.read))),
  ])
  return { path, hash, row, facts }
}
