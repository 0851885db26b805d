import type Database from 'libsql'
import type { Client } from 'pg'
import { postgresql } from '../../prisma/generated/migrations'
import { databaseFault } from '../progress/database/database-fault'
import { applyPostgres } from '../progress/database/migrate'
import type { Log } from './log'
import { Refused } from './refused'
import { quote, type Table, tablesOf } from './tables'
import { withPostgres } from './with-postgres'

const ROWS_AT_ONCE = 2_000
const ROWS_BETWEEN_LINES = 200_000
const OLD_SCHEMA = 'before_restore'

/** The tables of Haeseol that exist in a PostgreSQL database. */
export async function existingTables(client: Client, db: Database.Database): Promise<string[]> {
  const ours = [...tablesOf(db).map(({ name }) => name), '_prisma_migrations']
  const { rows } = await client.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename = ANY($1)',
    [ours],
  )
  return rows.map(({ name }) => name)
}

/**
 * Loads the rows of a SQLite file into a PostgreSQL database, in one transaction. Existing tables are moved to a schema
 * of their own.
 * @param db  must have the schema of this program
 * @param beforeCommit  called when nothing is left to do but to commit
 * @returns where the old tables are; null if there were none
 */
export function loadPostgres(
  db: Database.Database,
  url: string,
  beforeCommit: () => void,
  log: Log,
): Promise<string | null> {
  return withPostgres(url, async (client) => {
    await client.query(`BEGIN; SET LOCAL lock_timeout = '30s'`)
    const aside = await moveAside(client, await existingTables(client, db))
    for (const migration of postgresql) await applyPostgres(client, migration)
    for (const table of tablesOf(db)) await loadTable(db, client, table, log)
    beforeCommit()
    await client.query('COMMIT')
    return aside
  })
}

async function moveAside(client: Client, tables: readonly string[]): Promise<string | null> {
  if (tables.length === 0) return null
  const { rows } = await client.query<{ name: string }>(`SELECT nspname AS name FROM pg_namespace`)
  const taken = new Set(rows.map(({ name }) => name))
  let aside = OLD_SCHEMA
  for (let n = 2; taken.has(aside); n++) aside = `${OLD_SCHEMA}_${n}`
  await client.query(`CREATE SCHEMA ${quote(aside)}`)
  for (const table of tables) await client.query(`ALTER TABLE ${quote(table)} SET SCHEMA ${quote(aside)}`)
  return `the schema ${quote(aside)}`
}

async function loadTable(db: Database.Database, client: Client, { name, columns }: Table, log: Log): Promise<void> {
  const table = quote(name)
  const names = columns.map((column) => quote(column.name)).join(', ')
  const insert = `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${table}, $1)`
  let batch: unknown[] = []
  let loaded = 0
  const send = async () => {
    await client.query(insert, [JSON.stringify(batch)]).catch((error) => {
      throw databaseFault(error) ?? new Refused(`PostgreSQL does not take rows of ${name}: ${error.message}`)
    })
    loaded += batch.length
    batch = []
    if (loaded % ROWS_BETWEEN_LINES === 0) log(`${name}: ${loaded} rows …`)
  }
  for (const row of db.prepare(`SELECT ${names} FROM ${table}`).iterate()) {
    if (batch.push(row) === ROWS_AT_ONCE) await send()
  }
  if (batch.length > 0) await send()
  await advanceSequences(client, { name, columns })
  log(`${name}: ${loaded} rows`)
}

/** Sets the sequences of numbered rows past the highest number loaded. */
async function advanceSequences(client: Client, { name, columns }: Table): Promise<void> {
  for (const column of columns.filter(({ isKey, type }) => isKey && type === 'INTEGER')) {
    const sequence = `pg_get_serial_sequence($1, $2)`
    await client.query(`SELECT setval(${sequence}, max(${quote(column.name)})) FROM ${quote(name)}`, [
      quote(name),
      column.name,
    ])
  }
}
