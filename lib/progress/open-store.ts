import { existsSync } from 'node:fs'
import { PrismaPg } from '@prisma/adapter-pg'
import * as migrations from '../../prisma/generated/migrations'
import { PrismaClient as PostgresClient } from '../../prisma/generated/postgresql/client'
import { PrismaClient } from '../../prisma/generated/sqlite/client'
import { DatabaseFault, databaseFault } from './database/database-fault'
import { readDatabaseUrl } from './database/database-url'
import { keepSnapshot } from './database/keep-snapshot'
import { postgresLocks, sqliteLocks } from './database/locks'
import { migratePostgres, migrateSqlite } from './database/migrate'
import { nameFaults } from './database/name-faults'
import { OpenFile } from './database/open-file'
import { poolFor } from './database/postgres-pool'
import { SafeLibSql } from './database/safe-libsql'
import { type Locks, transactOn } from './database/transact'
import { PrismaStates } from './folding/prisma-states'
import { PrismaOwnRecords } from './own/prisma-own-records'
import { PrismaReader } from './reading/prisma-reader'
import type { ProgressStore } from './store'
import { PrismaUpkeep } from './upkeep/prisma-upkeep'
import { noTolls, postgresTolls, type SharedTolls } from './upkeep/shared-tolls'
import { PrismaWriter } from './writing/prisma-writer'

interface Opening {
  /** How long a connection, a statement and a writer of another process are waited for. */
  timeoutMs?: number
  /** A file that is not there is a fault, and not a new database. */
  mustExist?: boolean
}

/** Long enough for a slow disk, and short enough that a browser still waits. */
const TIMEOUT_MS = 8_000

/**
 * Brings the database to the schema of this program, and opens it.
 * @param databaseUrl `file:` and a path, made if it lacks, or `postgresql://`
 * @throws DatabaseFault when it does not open
 */
export async function openStore(databaseUrl: string, opening: Opening = {}): Promise<ProgressStore> {
  const { timeoutMs = TIMEOUT_MS, mustExist = false } = opening
  const address = readDatabaseUrl(databaseUrl)
  try {
    if (address.kind === 'sqlite') return openSqlite(address.path, timeoutMs, mustExist)
    return await openPostgres(address.url, timeoutMs)
  } catch (error) {
    throw databaseFault(error) ?? error
  }
}

function openSqlite(path: string, timeoutMs: number, mustExist: boolean): ProgressStore {
  if (mustExist && !existsSync(path)) throw new DatabaseFault('gone')
  const copy = keepSnapshot(path, migrations.sqlite)
  if (copy !== null) console.warn(`The database is migrated. As it was before, it is kept as ${copy}`)
  migrateSqlite(path, migrations.sqlite)
  const client = new PrismaClient({ adapter: new SafeLibSql(path, timeoutMs), errorFormat: 'minimal' })
  return storeOn(client, sqliteLocks, noTolls, new OpenFile(path, client))
}

async function openPostgres(url: string, timeoutMs: number): Promise<ProgressStore> {
  const taken = await migratePostgres(url, migrations.postgresql, timeoutMs)
  const isNew = taken.length === migrations.postgresql.length
  if (taken.length > 0 && !isNew) console.warn(`The database was migrated: ${taken.join(', ')}. No copy was made of it`)
  const client = new PostgresClient({ adapter: new PrismaPg(poolFor(url, timeoutMs)), errorFormat: 'minimal' })
  // The two clients are made from the same models, and differ in what neither is asked for here.
  return storeOn(client as unknown as PrismaClient, postgresLocks, postgresTolls, null)
}

function storeOn(client: PrismaClient, locks: Locks, tolls: SharedTolls, file: OpenFile | null): ProgressStore {
  const transact = transactOn(client, locks)
  return {
    writer: nameFaults(new PrismaWriter(client, transact)),
    reader: nameFaults(new PrismaReader(client)),
    states: nameFaults(new PrismaStates(client, transact)),
    own: nameFaults(new PrismaOwnRecords(client, transact)),
    upkeep: nameFaults(new PrismaUpkeep(client, transact, tolls, file)),
    close: () => client.$disconnect(),
  }
}
