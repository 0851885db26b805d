import type Database from 'libsql'
import type { Client } from 'pg'
import { postgresql } from '../../prisma/generated/migrations'
import { takePostgresStep } from '../progress/database/migrate'
import { quote, type Table, tablesOf } from './tables'
import type { Tell } from './tell'
import { withPostgres } from './with-postgres'

const ROWS_AT_ONCE = 2_000
const ROWS_BETWEEN_LINES = 200_000
const ASIDE = 'before_restore'

/** The tables of ours that a PostgreSQL database has. */
export async function standingTables(client: Client, db: Database.Database): Promise<string[]> {
  const ours = [...tablesOf(db).map(({ name }) => name), '_prisma_migrations']
  const { rows } = await client.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename = ANY($1)',
    [ours],
  )
  return rows.map(({ name }) => name)
}

/**
 * Puts the rows of a SQLite file into a PostgreSQL database, all in one transaction. Tables that are there already are
 * moved to a schema of their own.
 * @param db  with the schema of this program
 * @returns where the old tables are kept; null where there were none
 */
export function loadPostgres(db: Database.Database, url: string, tell: Tell): Promise<string | null> {
  return withPostgres(url, async (client) => {
    await client.query(`BEGIN; SET LOCAL lock_timeout = '30s'`)
    const aside = await moveAside(client, await standingTables(client, db))
    for (const step of postgresql) await takePostgresStep(client, step)
    for (const table of tablesOf(db)) await loadTable(db, client, table, tell)
    await client.query('COMMIT')
    return aside
  })
}

async function moveAside(client: Client, tables: readonly string[]): Promise<string | null> {
  if (tables.length === 0) return null
  const { rows } = await client.query<{ name: string }>(`SELECT nspname AS name FROM pg_namespace`)
  const taken = new Set(rows.map(({ name }) => name))
  let aside = ASIDE
  for (let n = 2; taken.has(aside); n++) aside = `${ASIDE}_${n}`
  await client.query(`CREATE SCHEMA ${quote(aside)}`)
  for (const table of tables) await client.query(`ALTER TABLE ${quote(table)} SET SCHEMA ${quote(aside)}`)
  return `the schema ${quote(aside)}`
}

async function loadTable(db: Database.Database, client: Client, { name, columns }: Table, tell: Tell): Promise<void> {
  const table = quote(name)
  const names = columns.map((column) => quote(column.name)).join(', ')
  const insert = `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${table}, $1)`
  let batch: unknown[] = []
  let loaded = 0
  const send = async () => {
    await client.query(insert, [JSON.stringify(batch)])
    loaded += batch.length
    batch = []
    if (loaded % ROWS_BETWEEN_LINES === 0) tell(`${name}: ${loaded} rows …`)
  }
  for (const row of db.prepare(`SELECT ${names} FROM ${table}`).iterate()) {
    if (batch.push(row) === ROWS_AT_ONCE) await send()
  }
  if (batch.length > 0) await send()
  await advanceCounters(client, { name, columns })
  tell(`${name}: ${loaded} rows`)
}

/** The next row of a table that counts its rows gets a number that none has. */
async function advanceCounters(client: Client, { name, columns }: Table): Promise<void> {
  for (const column of columns.filter(({ isKey, type }) => isKey && type === 'INTEGER')) {
    const counter = `pg_get_serial_sequence($1, $2)`
    await client.query(`SELECT setval(${counter}, max(${quote(column.name)})) FROM ${quote(name)}`, [
      quote(name),
      column.name,
    ])
  }
}
