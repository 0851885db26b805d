import { createHash, randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import { Client } from 'pg'

/** A step of the schema. Names sort in the order in which the steps are taken: `20261124080000_init`. */
export interface Migration {
  name: string
  sql: string
}

/** How long a starter waits for another one that is migrating. */
const PATIENCE_MS = 30_000
/** Any number will do that nobody else in the database locks. */
const ADVISORY_LOCK = 7_290_114

const APPLIED =
  'SELECT checksum FROM _prisma_migrations WHERE migration_name = $1 AND finished_at IS NOT NULL AND rolled_back_at IS NULL'
const INSERT =
  'INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES ($1, $2, $3, $4, $3, 1)'

/**
 * Takes the steps that the database lacks, each in one transaction with its entry in Prisma's own `_prisma_migrations`:
 * a step that fails or is killed has not happened. Of several starters one takes a step while the others wait.
 * @param path of the file; it and its folder are made if they lack, for this user alone
 * @returns the names of the steps taken
 * @throws Error if a step fails, or was edited after it was taken
 */
export function migrateSqlite(path: string, migrations: readonly Migration[]): string[] {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  makePrivate(path)
  const db = new Database(path, { timeout: PATIENCE_MS })
  try {
    // SQLite changes a table by making it anew; with foreign keys on, dropping the old one would take its children
    // along. Inside a transaction the PRAGMA does nothing, so it stands here.
    db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF')
    db.exec(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id TEXT PRIMARY KEY NOT NULL, checksum TEXT NOT NULL, finished_at DATETIME, migration_name TEXT NOT NULL, logs TEXT,
      rolled_back_at DATETIME, started_at DATETIME NOT NULL DEFAULT current_timestamp,
      applied_steps_count INTEGER UNSIGNED NOT NULL DEFAULT 0)`)
    return migrations.filter((migration) => takeSqliteStep(db, migration)).map(({ name }) => name)
  } finally {
    db.close()
  }
}

/**
 * Makes the file, if it lacks, for this user alone: SQLite's own would be for everybody to read, and -wal and -shm have
 * its rights. A file that exists is not opened: closing it would take away all locks that this process has on it, and
 * the next process that closes the database would remove the WAL of those that still write.
 */
function makePrivate(path: string): void {
  try {
    closeSync(openSync(path, 'ax', 0o600))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** @returns false if it was taken before */
function takeSqliteStep(db: Database.Database, migration: Migration): boolean {
  db.exec('BEGIN IMMEDIATE') // first the lock, then the look: of two starters the second sees what the first did
  try {
    const applied = db.prepare(APPLIED).get(migration.name) as { checksum: string } | undefined
    const isPending = isPendingOrThrow(migration, applied?.checksum)
    if (isPending) {
      db.exec(migration.sql)
      const broken = db.prepare('PRAGMA foreign_key_check').all().length
      if (broken > 0) throw new Error(`it leaves ${broken} rows without the row they refer to`)
      db.prepare(INSERT).run(...entryOf(migration))
    }
    db.exec('COMMIT')
    return isPending
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw stepError(migration, error)
  }
}

/** The same for PostgreSQL. The starters queue at an advisory lock, which ends with the transaction or the connection. */
export async function migratePostgres(
  url: string,
  migrations: readonly Migration[],
  connectTimeoutMs = PATIENCE_MS,
): Promise<string[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs })
  await client.connect()
  try {
    await client.query(`SET lock_timeout = ${PATIENCE_MS}`)
    const taken: string[] = []
    for (const migration of migrations) {
      if (await takePostgresStepAlone(client, migration)) taken.push(migration.name)
    }
    return taken
  } finally {
    await client.end()
  }
}

async function takePostgresStepAlone(client: Client, migration: Migration): Promise<boolean> {
  await client.query('BEGIN')
  try {
    const isPending = await takePostgresStep(client, migration)
    await client.query('COMMIT')
    return isPending
  } catch (error) {
    // A lost connection has rolled back already; what broke it is the error to tell.
    await client.query('ROLLBACK').catch(() => {})
    throw stepError(migration, error)
  }
}

/** Takes a step in the transaction that is open. @returns false if it was taken before */
export async function takePostgresStep(client: Client, migration: Migration): Promise<boolean> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCK])
  await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`)
  const applied = await client.query<{ checksum: string }>(APPLIED, [migration.name])
  const isPending = isPendingOrThrow(migration, applied.rows[0]?.checksum)
  if (!isPending) return false
  await client.query(migration.sql)
  await client.query(INSERT, entryOf(migration))
  return true
}

function isPendingOrThrow(migration: Migration, appliedChecksum: string | undefined): boolean {
  if (appliedChecksum === undefined) return true
  if (appliedChecksum === checksumOf(migration)) return false
  throw new Error('it was edited after it was applied. Restore its text, and put the change into a new migration')
}

/** Prisma's checksum: SHA-256 of the file. */
function checksumOf({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex')
}

function entryOf(migration: Migration): [id: string, checksum: string, finishedAt: string, name: string] {
  return [randomUUID(), checksumOf(migration), new Date().toISOString(), migration.name]
}

function stepError({ name }: Migration, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new Error(`Could not apply the migration \`${name}\`, the database is as it was before it: ${reason}`, {
    cause,
  })
}
