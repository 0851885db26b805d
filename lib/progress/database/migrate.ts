import { createHash, randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import type { Client } from 'pg'
import { SafeClient } from './safe-client'

/** A migration of the schema. Names sort in the order of application: `20261124080000_init`. */
export interface Migration {
  name: string
  sql: string
}

/** How long to wait for another process that is migrating. */
const LOCK_TIMEOUT_MS = 30_000
/** An arbitrary number that nobody else in the database uses. */
const ADVISORY_LOCK = 7_290_114

const APPLIED =
  'SELECT checksum FROM _prisma_migrations WHERE migration_name = $1 AND finished_at IS NOT NULL AND rolled_back_at IS NULL'
const INSERT =
  'INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES ($1, $2, $3, $4, $3, 1)'

/**
 * Applies the missing migrations. Each runs in one transaction with its entry in Prisma's `_prisma_migrations`, so a
 * failed or killed migration leaves no trace. If several processes start at once, one migrates while the others wait.
 * @param path  of the file; it and its folder are created if missing, readable by this user only
 * @returns the names of the applied migrations
 * @throws Error if a migration fails, or was edited after it was applied
 */
export function migrateSqlite(path: string, migrations: readonly Migration[]): string[] {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  makePrivate(path)
  const db = new Database(path, { timeout: LOCK_TIMEOUT_MS })
  try {
    // SQLite changes a table by re-creating it. With foreign keys on, dropping the old table would delete the rows that
    // refer to it. The PRAGMA has no effect inside a transaction, so it is set here.
    db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF')
    db.exec(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id TEXT PRIMARY KEY NOT NULL, checksum TEXT NOT NULL, finished_at DATETIME, migration_name TEXT NOT NULL, logs TEXT,
      rolled_back_at DATETIME, started_at DATETIME NOT NULL DEFAULT current_timestamp,
      applied_steps_count INTEGER UNSIGNED NOT NULL DEFAULT 0)`)
    const applied: string[] = []
    for (const migration of migrations) if (applySqlite(db, migration, applied)) applied.push(migration.name)
    return applied
  } finally {
    db.close()
  }
}

/**
 * Creates a missing file, readable by this user only. SQLite itself would create a file for everybody to read, and -wal
 * and -shm get the same permissions. An existing file is not opened: closing it would release all locks that this
 * process has on it, and the next process to close the database would then remove the WAL of those that still write.
 */
function makePrivate(path: string): void {
  try {
    closeSync(openSync(path, 'ax', 0o600))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/**
 * @param before  the migrations that this run applied before it
 * @returns false if it had been applied by an earlier run
 */
function applySqlite(db: Database.Database, migration: Migration, before: readonly string[]): boolean {
  db.exec('BEGIN IMMEDIATE') // lock before looking, so that a second process sees what the first one did
  try {
    const applied = db.prepare(APPLIED).get(migration.name) as { checksum: string } | undefined
    const isPending = isPendingOrThrow(migration, applied?.checksum)
    if (isPending) {
      db.exec(migration.sql)
      const broken = db.prepare('PRAGMA foreign_key_check').all().length
      if (broken > 0) throw new Error(`it leaves ${broken} rows that refer to missing rows`)
      db.prepare(INSERT).run(...entryOf(migration))
    }
    db.exec('COMMIT')
    return isPending
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw migrationError(migration, before, error)
  }
}

/** The same for PostgreSQL. Processes queue for an advisory lock, which ends with the transaction or the connection. */
export async function migratePostgres(
  url: string,
  migrations: readonly Migration[],
  connectTimeoutMs = LOCK_TIMEOUT_MS,
): Promise<string[]> {
  const client = new SafeClient({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs })
  await client.connect()
  try {
    await client.query(`SET lock_timeout = ${LOCK_TIMEOUT_MS}`)
    const applied: string[] = []
    for (const migration of migrations) {
      if (await applyInTransaction(client, migration, applied)) applied.push(migration.name)
    }
    return applied
  } finally {
    await client.end()
  }
}

async function applyInTransaction(client: Client, migration: Migration, before: readonly string[]): Promise<boolean> {
  await client.query('BEGIN')
  try {
    const isPending = await applyPostgres(client, migration)
    await client.query('COMMIT')
    return isPending
  } catch (error) {
    // If the connection is lost, this fails too. Report the first error.
    await client.query('ROLLBACK').catch(() => {})
    throw migrationError(migration, before, error)
  }
}

/** Applies a migration within the open transaction. @returns false if it had been applied before */
export async function applyPostgres(client: Client, migration: Migration): Promise<boolean> {
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
  throw new Error('it was edited after it was applied. Restore its text and put the change into a new migration')
}

/** Prisma's checksum: SHA-256 of the file. */
function checksumOf({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex')
}

function entryOf(migration: Migration): [id: string, checksum: string, finishedAt: string, name: string] {
  return [randomUUID(), checksumOf(migration), new Date().toISOString(), migration.name]
}

function migrationError({ name }: Migration, before: readonly string[], cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const names = before.map((one) => `\`${one}\``).join(', ')
  const left =
    names === ''
      ? 'The database has not changed'
      : `It was rolled back; the database keeps what this run applied before it (${names})`
  return new Error(`Could not apply the migration \`${name}\`. ${left}: ${reason}`, { cause })
}
