import { existsSync } from 'node:fs'
import { PrismaPg } from '@prisma/adapter-pg'
import * as migrations from '../../prisma/generated/migrations'
import { PrismaClient as PostgresClient } from '../../prisma/generated/postgresql/client'
import { PrismaClient } from '../../prisma/generated/sqlite/client'
import { DatabaseFault, databaseFault } from './database/database-fault'
import { readDatabaseUrl } from './database/database-url'
import { postgresLocks, sqliteLocks } from './database/locks'
import { migratePostgres, migrateSqlite } from './database/migrate'
import { OpenFile } from './database/open-file'
import { poolFor } from './database/postgres-pool'
import { SafeLibSql } from './database/safe-libsql'
import { snapshotBeforeMigration } from './database/snapshot-before-migration'
import { type Locks, transactOn } from './database/transact'
import { translateFaults } from './database/translate-faults'
import { PrismaStates } from './folding/prisma-states'
import { PrismaOwnRecords } from './own/prisma-own-records'
import { PrismaReader } from './reading/prisma-reader'
import { PrismaRegrades } from './regrading/prisma-regrades'
import { PrismaItemReports } from './reporting/prisma-item-reports'
import type { ProgressStore } from './store'
import { PrismaUpkeep } from './upkeep/prisma-upkeep'
import { noTolls, postgresTolls, type SharedTolls } from './upkeep/shared-tolls'
import { PrismaWriter } from './writing/prisma-writer'

interface OpenOptions {
  /** How long to wait for a connection, for a statement, and for a writer of another process. */
  timeoutMs?: number
  /** Whether a missing file is a fault. Otherwise a new database is created. */
  mustExist?: boolean
}

/** Long enough for a slow disk, short enough that a browser still waits. */
const TIMEOUT_MS = 8_000

/**
 * Migrates the database to the schema of this program and opens it.
 * @param databaseUrl  `file:` and a path, or `postgresql://…`; a missing file is created
 * @throws DatabaseFault if it cannot be opened
 */
export async function openStore(databaseUrl: string, options: OpenOptions = {}): Promise<ProgressStore> {
  const { timeoutMs = TIMEOUT_MS, mustExist = false } = options
  const address = readDatabaseUrl(databaseUrl)
  try {
    if (address.kind === 'sqlite') return openSqlite(address.path, timeoutMs, mustExist)
    return await openPostgres(address.url, timeoutMs)
  } catch (error) {
    throw databaseFault(error) ?? error
  }
}

function openSqlite(path: string, timeoutMs: number, mustExist: boolean): ProgressStore {
  if (mustExist && !existsSync(path)) throw new DatabaseFault('gone', new Error(`There is no file at ${path}`))
  const copy = snapshotBeforeMigration(path, migrations.sqlite)
  if (copy !== null) console.warn(`Migrating the database. A copy from before is kept as ${copy}`)
  migrateSqlite(path, migrations.sqlite)
  const client = new PrismaClient({ adapter: new SafeLibSql(path, timeoutMs), errorFormat: 'minimal' })
  return storeOn(client, sqliteLocks, noTolls, new OpenFile(path, client))
}

async function openPostgres(url: string, timeoutMs: number): Promise<ProgressStore> {
  const applied = await migratePostgres(url, migrations.postgresql, timeoutMs)
  const isNew = applied.length === migrations.postgresql.length
  if (applied.length > 0 && !isNew)
    console.warn(`The database was migrated: ${applied.join(', ')}. No copy of it was made`)
  const client = new PostgresClient({ adapter: new PrismaPg(poolFor(url, timeoutMs)), errorFormat: 'minimal' })
  // The two clients are generated from the same models and differ only in features that are not used here.
  return storeOn(client as unknown as PrismaClient, postgresLocks, postgresTolls, null)
}

function storeOn(client: PrismaClient, locks: Locks, tolls: SharedTolls, file: OpenFile | null): ProgressStore {
  const transact = transactOn(client, locks)
  const writer = new PrismaWriter(client, transact)
  return {
    writer: translateFaults(writer),
    reader: translateFaults(new PrismaReader(client)),
    states: translateFaults(new PrismaStates(client, transact)),
    own: translateFaults(new PrismaOwnRecords(client, transact)),
    reports: translateFaults(new PrismaItemReports(client, transact)),
    regrades: translateFaults(new PrismaRegrades(client, transact, writer)),
    upkeep: translateFaults(new PrismaUpkeep(client, transact, tolls, file)),
    close: () => client.$disconnect(),
  }
}
