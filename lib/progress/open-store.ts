import { PrismaPg } from '@prisma/adapter-pg'
import * as migrations from '../../prisma/generated/migrations'
import { PrismaClient as PostgresClient } from '../../prisma/generated/postgresql/client'
import { PrismaClient } from '../../prisma/generated/sqlite/client'
import { migratePostgres, migrateSqlite } from './database/migrate'
import { SafeLibSql } from './database/safe-libsql'
import { type LockSittings, transactOn } from './database/transact'
import { PrismaReader } from './reading/prisma-reader'
import type { ProgressStore } from './store'
import { PrismaWriter } from './writing/prisma-writer'

/**
 * Brings the database to the schema of this program, and opens it.
 * @param databaseUrl `file:` and a path, made if it lacks, or `postgresql://`
 */
export async function openStore(databaseUrl: string): Promise<ProgressStore> {
  if (databaseUrl.startsWith('file:')) {
    const path = toPath(databaseUrl)
    migrateSqlite(path, migrations.sqlite)
    return storeOn(new PrismaClient({ adapter: new SafeLibSql(path) }), async () => {})
  }
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) {
    await migratePostgres(databaseUrl, migrations.postgresql)
    const client = new PostgresClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) })
    // The two clients are made from the same models, and differ in what neither is asked for here.
    return storeOn(client as unknown as PrismaClient, lockRows)
  }
  const scheme = databaseUrl.split(':', 1)[0] // the rest may hold a password
  throw new Error(`Expected DATABASE_URL to begin with \`file:\` or \`postgresql://\`, got \`${scheme}:\``)
}

/** `file:data/app.db`, `file:/srv/app.db`, `file:///srv/app.db`. */
function toPath(url: string): string {
  return decodeURIComponent(url.replace(/^file:(\/\/(?=\/))?/, ''))
}

/** In one order, so that two transactions that need the same rows do not wait for each other. */
const lockRows: LockSittings = (tx, sittings) =>
  tx.$queryRaw`SELECT "id" FROM "Sitting" WHERE "id" = ANY(${sittings}) ORDER BY "id" FOR UPDATE`

function storeOn(client: PrismaClient, lockSittings: LockSittings): ProgressStore {
  return {
    writer: new PrismaWriter(client, transactOn(client, lockSittings)),
    reader: new PrismaReader(client),
    close: () => client.$disconnect(),
  }
}
