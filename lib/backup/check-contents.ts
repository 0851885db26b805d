import Database from 'libsql'
import { sqlite } from '../../prisma/generated/migrations'
import { appliedMigrations } from '../progress/database/applied-migrations'
import { refuseUnknown } from './known-migrations'
import type { Log } from './log'
import type { BackupManifest } from './manifest'
import { Refused } from './refused'
import { quote, type Table, tablesOf } from './tables'

const DAMAGED = 'The database of the backup is damaged. Use another backup'

/**
 * Checks that a database has what its backup says, in the tables and columns of this program. SQLite itself enforces
 * none of it, and what it accepts may stop a server later, or may not fit PostgreSQL. Everything else is removed: a
 * trigger would change rows behind the program's back.
 */
export function checkContents(db: Database.Database, { steps, counts }: BackupManifest, log: Log): void {
  const applied = refuseUnknown(hasMigrations(db) ? appliedMigrations(db) : [], 'The backup')
  if (applied.join() !== steps.join()) throw new Refused(`${DAMAGED}: it has not the schema that its manifest names`)
  const expected = emptyDatabase(applied)
  removeForeign(db, expected, log)
  const tables = tablesOf(expected)
  if (JSON.stringify(tablesOf(db)) !== JSON.stringify(tables))
    throw new Refused(`${DAMAGED}: its tables are not those of this program`)
  for (const table of tables) checkValues(db, table)
  checkCount(db, 'Learner', counts.learners)
  checkCount(db, 'Sitting', counts.sittings)
  checkCount(db, 'ItemResponse', counts.responses)
}

const hasMigrations = (db: Database.Database) => objectsIn(db).some(({ name }) => name === '_prisma_migrations')

/** @param applied  names of migrations */
function emptyDatabase(applied: readonly string[]): Database.Database {
  const db = new Database(':memory:')
  for (const { name, sql } of sqlite) if (applied.includes(name)) db.exec(sql)
  return db
}

interface SchemaObject {
  type: string
  name: string
}

/** Tables, views, triggers and indexes. */
const objectsIn = (db: Database.Database) =>
  db
    .prepare(`SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`)
    .all() as SchemaObject[]

/** Triggers first, so that none of them runs meanwhile. An index goes with its table. */
function removeForeign(db: Database.Database, expected: Database.Database, log: Log): void {
  const ours = new Set(objectsIn(expected).map(({ type, name }) => `${type} ${name}`)).add('table _prisma_migrations')
  const foreign = objectsIn(db).filter(({ type, name }) => !ours.has(`${type} ${name}`))
  for (const type of ['trigger', 'view', 'index', 'table'])
    for (const { name } of foreign.filter((object) => object.type === type)) {
      db.exec(`DROP ${type} IF EXISTS ${quote(name)}`)
      log(`Left out the ${type} ${quote(name)}, which is not of this program`)
    }
}

/** SQL that is true for a value of a declared type. */
const FITS: Record<string, (column: string) => string> = {
  TEXT: (column) => `typeof(${column}) = 'text'`,
  REAL: (column) => `typeof(${column}) IN ('real', 'integer')`,
  BOOLEAN: (column) => `${column} IN (0, 1)`,
  DATETIME: (column) =>
    `${column} GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*' AND datetime(${column}) IS NOT NULL`,
}
const isInteger = (column: string) => `typeof(${column}) = 'integer'`

function checkValues(db: Database.Database, { name, columns }: Table): void {
  const faults = columns.map(({ name, type }) => {
    const column = quote(name)
    return `(${column} IS NOT NULL AND NOT (${(FITS[type] ?? isInteger)(column)}))`
  })
  const wrong = countIn(db, `${quote(name)} WHERE ${faults.join(' OR ')}`)
  if (wrong > 0) throw new Refused(`${DAMAGED}: ${wrong} rows of ${name} have a value of another type`)
}

function checkCount(db: Database.Database, table: string, expected: number): void {
  const rows = countIn(db, quote(table))
  if (rows !== expected) throw new Refused(`${DAMAGED}: ${table} has ${rows} rows instead of ${expected}`)
}

const countIn = (db: Database.Database, from: string) =>
  (db.prepare(`SELECT count(*) AS rows FROM ${from}`).get() as { rows: number }).rows
