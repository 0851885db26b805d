import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { MAX_UNPACKED } from '../files/zip'
import { UnreadableFile } from '../format'
import { decompress } from './decompress'

/** A note of Anki: the fields of its note type by name, in HTML. */
export interface AnkiNote {
  type: string
  fields: [name: string, html: string][]
  tags: string[]
  /** With `::` between a deck and a deck inside it; empty if unknown. */
  deck: string
  /** From 1, if the notes are lines of a text. */
  line: number | null
}

const MAX_ROWS = 200_000

/**
 * Reads the notes of a collection. It queries a private copy, read-only, and only plain tables: a view could contain a
 * program.
 * @param name  of the file in the package; `.anki21b` is compressed
 */
export function readCollection(bytes: Uint8Array, name: string): AnkiNote[] {
  const folder = mkdtempSync(join(tmpdir(), 'haeseol-'))
  try {
    const path = join(folder, 'collection')
    writeFileSync(path, name.endsWith('b') ? decompress(bytes, name) : bytes, { mode: 0o400 })
    const database = new Database(path)
    try {
      return queryNotes(database)
    } finally {
      database.close()
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile(
      `Unexpected database, expected a collection of Anki: ${error instanceof Error ? error.message : error}`,
      { file: name },
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @returns the rows of a table in the order of its key, with their columns as text */
type Select = <Column extends string>(table: string, columns: readonly Column[]) => Record<Column, string>[]

function queryNotes(database: Database.Database): AnkiNote[] {
  database.exec('PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON')
  let room = MAX_UNPACKED
  const select: Select = <Column extends string>(table: string, columns: readonly Column[]) => {
    const rows: Record<Column, string>[] = []
    for (const row of database.prepare(selectSql(table, columns)).iterate()) {
      const texts = columns.map((column) => [column, textOf((row as Record<string, unknown>)[column])] as const)
      for (const [, text] of texts) room -= text.length
      rows.push(Object.fromEntries(texts) as Record<Column, string>)
      if (room < 0 || rows.length > MAX_ROWS)
        throw new UnreadableFile(`Unexpected size of the table \`${table}\`, expected at most \`${MAX_ROWS}\` rows`)
    }
    return rows
  }
  const tables = plainTables(select)
  for (const table of ['notes', 'cards', 'col']) {
    if (!tables.has(table))
      throw new UnreadableFile(`Unexpected database without a table \`${table}\`, expected a collection of Anki`)
  }
  const { types, decks } = tables.has('notetypes') ? namesOf18(select, tables) : namesOf11(select)
  const deckOf = new Map(select('cards', ['nid', 'did']).map(({ nid, did }) => [nid, decks.get(did) ?? '']))
  return select('notes', ['id', 'mid', 'tags', 'flds']).map((row) => toNote(row, types, deckOf))
}

/** Selects bytes: the driver ends the whole process if a text is not UTF-8. */
const selectSql = (table: string, columns: readonly string[]) =>
  `SELECT ${columns.map((column) => `CAST(${column} AS BLOB) AS ${column}`).join(', ')} FROM ${table} LIMIT ${MAX_ROWS + 1}`

const textOf = (value: unknown) => (value instanceof ArrayBuffer ? new TextDecoder().decode(value) : '')

/** The tables that only store values and compute none. */
function plainTables(select: Select): Set<string> {
  const plain = select('sqlite_master', ['type', 'name', 'sql']).filter(
    ({ type, sql }) => type === 'table' && /^CREATE TABLE\b/i.test(sql) && !/\bAS\s*\(/i.test(sql),
  )
  return new Set(plain.map(({ name }) => name))
}

interface NoteType {
  name: string
  fields: string[]
}

interface Names {
  types: Map<string, NoteType>
  decks: Map<string, string>
}

/** Until Anki 2.1.28, note types and decks were JSON in the only row of `col`. */
function namesOf11(select: Select): Names {
  const [row] = select('col', ['models', 'decks'])
  const types = entriesOf(row?.models).map(([id, model]): [string, NoteType] => {
    const fields: unknown[] = Array.isArray(model.flds) ? model.flds : []
    return [id, { name: nameOf(model), fields: fields.map(nameOf) }]
  })
  const decks = entriesOf(row?.decks).map(([id, deck]): [string, string] => [id, nameOf(deck)])
  return { types: new Map(types), decks: new Map(decks) }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const nameOf = (value: unknown) => (isObject(value) && typeof value.name === 'string' ? value.name : '')

function entriesOf(json = ''): [string, Record<string, unknown>][] {
  const value: unknown = JSON.parse(json)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([id, entry]) => (isObject(entry) ? [[id, entry]] : []))
}

/** In later versions each has a table, and U+001F separates the levels of a deck's name. */
function namesOf18(select: Select, tables: ReadonlySet<string>): Names {
  const types = new Map(
    select('notetypes', ['id', 'name']).map(({ id, name }) => [id, { name, fields: [] as string[] }]),
  )
  const fields = tables.has('fields') ? select('fields', ['ntid', 'ord', 'name']) : []
  for (const { ntid, name } of fields.toSorted((a, b) => Number(a.ord) - Number(b.ord)))
    types.get(ntid)?.fields.push(name)
  const decks = tables.has('decks') ? select('decks', ['id', 'name']) : []
  return { types, decks: new Map(decks.map(({ id, name }) => [id, name.replaceAll('\u001F', '::')])) }
}

function toNote(
  { id, mid, tags, flds }: Record<'id' | 'mid' | 'tags' | 'flds', string>,
  types: Names['types'],
  deckOf: ReadonlyMap<string, string>,
): AnkiNote {
  const type = types.get(mid)
  const values = flds.split('\u001F')
  return {
    type: type?.name ?? '',
    fields: (type?.fields ?? []).map((name, i) => [name, values[i] ?? '']),
    tags: tags.split(/\s+/u).filter((tag) => tag !== ''),
    deck: deckOf.get(id) ?? '',
    line: null,
  }
}
