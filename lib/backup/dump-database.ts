import { existsSync } from 'node:fs'
import Database from 'libsql'
import type { Client } from 'pg'
import * as migrations from '../../prisma/generated/migrations'
import { APPLIED_MIGRATIONS } from '../progress/database/applied-migrations'
import { databaseFault } from '../progress/database/database-fault'
import { type DatabaseAddress, readDatabaseUrl } from '../progress/database/database-url'
import { migrateSqlite } from '../progress/database/migrate'
import { removeDatabase, withDatabase } from './database-file'
import { refuseUnknown } from './known-migrations'
import type { Log } from './log'
import { Refused } from './refused'
import { type Column, quote, type Table, tablesOf } from './tables'
import { withPostgres } from './with-postgres'

const ROWS_AT_ONCE = 5_000
const ROWS_BETWEEN_LINES = 200_000

/**
 * Copies a consistent snapshot of a database into a SQLite file. The source may be SQLite or PostgreSQL; its writers do
 * not have to wait.
 * @param to  a file that does not exist
 * @returns the kind of the source
 */
export async function dumpDatabase(databaseUrl: string, to: string, log: Log): Promise<DatabaseAddress['kind']> {
  const address = readDatabaseUrl(databaseUrl)
  try {
    if (address.kind === 'sqlite') dumpSqlite(address.path, to, log)
    else await dumpPostgres(address.url, to, log)
  } catch (error) {
    const fault = databaseFault(error)
    if (fault?.kind === 'full') throw new Refused(`Not enough space for the copy of the database at ${to}`)
    throw fault ?? error
  }
  return address.kind
}

function dumpSqlite(path: string, to: string, log: Log): void {
  if (!existsSync(path)) throw new Refused(`There is no database at ${path}. Set DATABASE_URL to the one to back up`)
  const db = new Database(path)
  try {
    log(`Copying the database ${path} …`)
    vacuumInto(db, to)
  } finally {
    db.close()
  }
}

/** Uses `exec`: after `prepare`, libsql keeps the connection open until the statement is garbage-collected. */
const vacuumInto = (db: Database.Database, to: string) => db.exec(`VACUUM INTO '${to.replaceAll("'", "''")}'`)

async function dumpPostgres(url: string, to: string, log: Log): Promise<void> {
  const rows = `${to}.rows`
  const read = async (client: Client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const applied = await appliedToPostgres(client)
    migrateSqlite(
      rows,
      migrations.sqlite.filter(({ name }) => applied.includes(name)),
    )
    await withDatabase(rows, async (db) => {
      db.exec('PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; BEGIN')
      for (const table of tablesOf(db)) await copyRows(client, db, table, log)
      db.exec('COMMIT')
      vacuumInto(db, to)
    })
  }
  try {
    await withPostgres(url, read)
  } finally {
    removeDatabase(rows)
  }
}

async function appliedToPostgres(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ found: string | null }>(`SELECT to_regclass('_prisma_migrations') AS found`)
  if (rows[0]?.found == null) throw new Refused('The PostgreSQL database of DATABASE_URL has no tables of Haeseol')
  const applied = await client.query<{ name: string }>(APPLIED_MIGRATIONS)
  return refuseUnknown(
    applied.rows.map(({ name }) => name),
    'The database',
  )
}

async function copyRows(client: Client, db: Database.Database, { name, columns }: Table, log: Log): Promise<void> {
  const insert = db.prepare(
    `INSERT INTO ${quote(name)} (${columns.map((column) => quote(column.name)).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  await client.query(
    `DECLARE rows_of NO SCROLL CURSOR FOR SELECT ${columns.map(asSqlite).join(', ')} FROM ${quote(name)}`,
  )
  let copied = 0
  for (;;) {
    const { rows } = await client.query<unknown[]>({ text: `FETCH ${ROWS_AT_ONCE} FROM rows_of`, rowMode: 'array' })
    if (rows.length === 0) break
    for (const row of rows) insert.run(row)
    copied += rows.length
    if (copied % ROWS_BETWEEN_LINES === 0) log(`${name}: ${copied} rows …`)
  }
  await client.query('CLOSE rows_of')
  log(`${name}: ${copied} rows`)
}

/** The SQL expression that reads a PostgreSQL column as Prisma would have stored it in SQLite. */
function asSqlite({ name, type }: Column): string {
  if (type === 'DATETIME') return `to_char(${quote(name)}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"+00:00"')`
  if (type === 'BOOLEAN') return `${quote(name)}::int`
  return quote(name)
}
