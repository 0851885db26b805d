import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Decompress } from 'fzstd'
import Database from 'libsql'
import { UnreadableFile } from './format'
import { MAX_UNPACKED } from './zip'

/** A note of Anki: its type's fields by name, in HTML. */
export interface AnkiNote {
  type: string
  fields: [name: string, html: string][]
  tags: string[]
  /** With `::` between a deck and one inside it; empty where it is not known. */
  deck: string
  /** From 1, where the notes are lines of a text. */
  line: number | null
}

const MAX_NOTES = 100_000
const MAX_NOTE_CHARS = 1_000_000

/**
 * Reads the notes of a collection. The database is a copy that nobody else has, is only queried, and only its tables are: a
 * view could be a program.
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

function decompress(bytes: Uint8Array, file: string): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  const stream = new Decompress((chunk) => {
    size += chunk.length
    if (size > MAX_UNPACKED)
      throw new UnreadableFile(`Unexpected collection of more than \`${MAX_UNPACKED}\` bytes`, { file })
    chunks.push(chunk)
  })
  for (let from = 0; from < bytes.length; from += 65_536)
    stream.push(bytes.slice(from, from + 65_536), from + 65_536 >= bytes.length)
  return Buffer.concat(chunks)
}

type Row = Record<string, unknown>

function queryNotes(database: Database.Database): AnkiNote[] {
  database.exec('PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON')
  const tables = plainTables(database)
  for (const table of ['notes', 'cards', 'col']) {
    if (!tables.has(table))
      throw new UnreadableFile(`Unexpected database without a table \`${table}\`, expected a collection of Anki`)
  }
  const all = (sql: string) => database.prepare(sql).all() as Row[]
  const { types, decks } = tables.has('notetypes') ? namesOf18(all, tables) : namesOf11(all)
  const rows = all(
    `SELECT n.mid, n.tags, CASE WHEN length(n.flds) <= ${MAX_NOTE_CHARS} THEN n.flds END AS flds,
       (SELECT c.did FROM cards c WHERE c.nid = n.id LIMIT 1) AS did FROM notes n ORDER BY n.id LIMIT ${MAX_NOTES + 1}`,
  )
  if (rows.length > MAX_NOTES) throw new UnreadableFile(`Unexpected collection of more than \`${MAX_NOTES}\` notes`)
  return rows.map((row) => toNote(row, types, decks))
}

/** Tables that hold what was written into them, and compute nothing. */
function plainTables(database: Database.Database): Set<string> {
  const rows = database.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table'").all() as Row[]
  const isPlain = ({ sql }: Row) =>
    typeof sql === 'string' && /^CREATE TABLE\b/i.test(sql) && !/\b(?:GENERATED|AS)\s*\(|\bGENERATED\b/i.test(sql)
  return new Set(rows.filter(isPlain).map(({ name }) => String(name)))
}

interface NoteType {
  name: string
  fields: string[]
}

interface Names {
  types: Map<string, NoteType>
  decks: Map<string, string>
}

/** Until 2.1.28 types and decks were JSON in the one row of `col`. */
function namesOf11(all: (sql: string) => Row[]): Names {
  const [row] = all('SELECT CAST(models AS TEXT) AS models, CAST(decks AS TEXT) AS decks FROM col LIMIT 1')
  const models = parseJson(row?.models)
  const types = Object.entries(models).map(([id, model]): [string, NoteType] => {
    const fields = Array.isArray(model.flds) ? model.flds : []
    return [
      id,
      { name: String(model.name ?? ''), fields: fields.map((field: Row | null) => String(field?.name ?? '')) },
    ]
  })
  const decks = Object.entries(parseJson(row?.decks)).map(([id, deck]): [string, string] => [
    id,
    String(deck.name ?? ''),
  ])
  return { types: new Map(types), decks: new Map(decks) }
}

function parseJson(json: unknown): Record<string, Row> {
  const value: unknown = JSON.parse(String(json))
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return Object.fromEntries(entries.filter(([, entry]) => typeof entry === 'object' && entry !== null))
}

/** Later each has a table; a deck's name parts its folders with U+001F. */
function namesOf18(all: (sql: string) => Row[], tables: ReadonlySet<string>): Names {
  const types = new Map<string, NoteType>()
  for (const { id, name } of all('SELECT CAST(id AS TEXT) AS id, name FROM notetypes'))
    types.set(String(id), { name: String(name), fields: [] })
  if (tables.has('fields')) {
    const fields = all('SELECT CAST(ntid AS TEXT) AS ntid, ord, name FROM fields').toSorted(
      (a, b) => Number(a.ord) - Number(b.ord),
    )
    for (const { ntid, name } of fields) types.get(String(ntid))?.fields.push(String(name))
  }
  const decks = tables.has('decks') ? all('SELECT CAST(id AS TEXT) AS id, name FROM decks') : []
  return { types, decks: new Map(decks.map(({ id, name }) => [String(id), String(name).replaceAll('\u001F', '::')])) }
}

function toNote({ mid, tags, flds, did }: Row, types: Names['types'], decks: Names['decks']): AnkiNote {
  const type = types.get(String(mid))
  const values = String(flds ?? '').split('\u001F')
  return {
    type: type?.name ?? '',
    fields: (type?.fields ?? []).map((name, i) => [name, values[i] ?? '']),
    tags: String(tags ?? '')
      .trim()
      .split(/\s+/u)
      .filter((tag) => tag !== ''),
    deck: decks.get(String(did)) ?? '',
    line: null,
  }
}
