import Database from 'libsql'
import { Client } from 'pg'

export type Row = Record<string, unknown>
type Query = (sql: string, values?: unknown[]) => Promise<Row[]>

/** Every row of a table, ordered by the named columns. */
export function tableRows(databaseUrl: string, table: string, ...order: string[]): Promise<Row[]> {
  return runSql(databaseUrl, `SELECT * FROM "${table}" ORDER BY ${quoted(order)}`)
}

/** Inserts rows without the store. @param columns  the columns to set */
export async function insertRows(databaseUrl: string, table: string, columns: string[], rows: readonly Row[]) {
  const places = columns.map((_, i) => `$${i + 1}`).join(', ')
  const sql = `INSERT INTO "${table}" (${quoted(columns)}) VALUES (${places})`
  const valuesOf = (row: Row) => columns.map((column) => row[column])
  await onDatabase(databaseUrl, async (query) => {
    for (const row of rows) await query(sql, valuesOf(row))
  })
}

/** Runs a statement without the store. @returns its rows */
export function runSql(databaseUrl: string, sql: string): Promise<Row[]> {
  return onDatabase(databaseUrl, (query) => query(sql))
}

function onDatabase<T>(url: string, work: (query: Query) => Promise<T>): Promise<T> {
  return url.startsWith('file:') ? onSqlite(url.slice('file:'.length), work) : onPostgres(url, work)
}

async function onPostgres<T>(connectionString: string, work: (query: Query) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return await work(async (sql, values) => (await client.query(sql, values)).rows)
  } finally {
    await client.end()
  }
}

async function onSqlite<T>(path: string, work: (query: Query) => Promise<T>): Promise<T> {
  const db = new Database(path, { timeout: 30_000 })
  try {
    return await work(async (sql, values = []) => {
      const statement = db.prepare(sql)
      if (statement.reader) return statement.all(...values) as Row[]
      statement.run(...values)
      return []
    })
  } finally {
    db.close()
  }
}

const quoted = (columns: string[]) => columns.map((column) => `"${column}"`).join(', ')
