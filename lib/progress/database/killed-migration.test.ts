import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgresql, sqlite } from '../../../prisma/generated/migrations'
import { bundleScript } from '../trials/bundle-script'
import { freshDatabase } from '../trials/fresh-database'
import { statementsOf } from '../trials/statements-of'
import { hasPostgres, openPostgres, POSTGRES_NEEDED, type TestPostgres } from '../trials/test-postgres'
import { type Migration, migratePostgres, migrateSqlite } from './migrate'

/** The content of a database of the first version, in SQL for both databases. */
const HISTORY = `
  INSERT INTO "Learner" ("id", "createdAt") VALUES ('mina', '2026-11-24T09:00:00.000+00:00'), ('jun', '2026-11-24T09:00:01.000+00:00');
  INSERT INTO "ItemVersion" ("id", "itemId", "generation", "noteSlug", "text")
    VALUES ('efs@1', 'efs', 1, 'storage', '{}'), ('efs@2', 'efs', 2, 'storage', '{}');
  INSERT INTO "Sitting" ("id", "learnerId", "kind", "state", "source", "seed", "blueprint", "minutes", "startedAt", "deadline", "finishedAt")
    VALUES ('exam', 'mina', 'exam', 'finished', '{"notes":["storage"]}', 's', NULL, 90.5, '2026-11-24T09:00:00.000+00:00',
            '2026-11-24T10:30:30.000+00:00', '2026-11-24T10:00:00.000+00:00'),
           ('practice', 'jun', 'practice', 'open', '{"notes":["storage"]}', 's', NULL, NULL, '2026-11-24T09:00:01.000+00:00', NULL, NULL);
  INSERT INTO "SittingItem" ("sittingId", "itemId", "versionId", "position", "options", "domain", "flagged")
    VALUES ('exam', 'efs', 'efs@1', 0, '["efs.a","efs.b"]', 'storage', true), ('practice', 'efs', 'efs@2', 0, '["efs.b","efs.a"]', NULL, false);
  INSERT INTO "ItemResponse" ("learnerId", "sittingId", "itemId", "versionId", "seq", "options", "confidence", "elapsedMs", "at", "verdict")
    VALUES ('mina', 'exam', 'efs', 'efs@1', 1, '["efs.b"]', NULL, 1500, '2026-11-24T09:01:00.000+00:00', 'wrong'),
           ('mina', 'exam', 'efs', 'efs@1', 2, '["efs.a"]', 'sure', 900, '2026-11-24T09:02:00.000+00:00', 'right'),
           ('jun', 'practice', 'efs', 'efs@2', 1, '["efs.a"]', 'guess', NULL, '2026-11-24T09:03:00.000+00:00', 'right');`

/**
 * A difficult migration: a table with child rows gets a new column in the middle, another type and another foreign key
 * rule.
 */
const REBUILD_SQLITE = `CREATE TABLE "new_Sitting" ("id" TEXT NOT NULL PRIMARY KEY, "learnerId" TEXT NOT NULL REFERENCES "Learner" ("id") ON DELETE CASCADE,
  "language" TEXT NOT NULL, "kind" TEXT NOT NULL, "minutes" INTEGER);
INSERT INTO "new_Sitting" SELECT "id", "learnerId", 'ko', "kind", CAST("minutes" AS INTEGER) FROM "Sitting";
DROP TABLE "Sitting";
ALTER TABLE "new_Sitting" RENAME TO "Sitting";
CREATE INDEX "Sitting_language_idx" ON "Sitting"("language");
UPDATE "ItemResponse" SET "verdict" = 'partly' WHERE "verdict" = 'wrong';
`
const REBUILD_POSTGRESQL = `ALTER TABLE "SittingItem" DROP CONSTRAINT "SittingItem_sittingId_fkey";
CREATE TABLE "new_Sitting" ("id" TEXT NOT NULL PRIMARY KEY, "learnerId" TEXT NOT NULL REFERENCES "Learner" ("id") ON DELETE CASCADE,
  "language" TEXT NOT NULL, "kind" TEXT NOT NULL, "minutes" INTEGER);
INSERT INTO "new_Sitting" SELECT "id", "learnerId", 'ko', "kind", "minutes"::int FROM "Sitting";
DROP TABLE "Sitting";
ALTER TABLE "new_Sitting" RENAME TO "Sitting";
ALTER TABLE "SittingItem" ADD CONSTRAINT "SittingItem_sittingId_fkey" FOREIGN KEY ("sittingId") REFERENCES "Sitting"("id") ON DELETE CASCADE;
CREATE INDEX "Sitting_language_idx" ON "Sitting"("language");
UPDATE "ItemResponse" SET "verdict" = 'partly' WHERE "verdict" = 'wrong';
`

/** The chains of migrations to try. The last one of each is killed. They are our own, and a difficult one. */
const chainsOf = (ours: readonly Migration[], rebuild: string) => [
  ...ours.slice(1).map((_, i) => ({ title: ours[i + 1]!.name, steps: ours.slice(0, i + 2) })),
  { title: 'a table with children is made anew', steps: [ours[0]!, { name: '29990101000000_rebuild', sql: rebuild }] },
]

/** @returns how many times the last migration was killed before it succeeded */
async function killEverywhere(url: string, steps: readonly Migration[], folder: string, check: () => Promise<void>) {
  const script = await bundleScript('dying-migration')
  const file = join(folder, 'migrations.json')
  writeFileSync(file, JSON.stringify(steps))
  const statements = statementsOf(steps.at(-1)!.sql)
  for (const [killAt] of [...statements, 'commit'].entries()) {
    const died = await promisify(execFile)(process.execPath, [script, url, file, String(killAt)]).catch(
      (error) => error,
    )
    expect(died).toMatchObject({ signal: 'SIGKILL' })
    await check()
  }
  return statements.length + 1
}

describe('SQLite: a migration that is killed before each of its statements', () => {
  const query = (path: string, sql: string): unknown[] => {
    const db = new Database(path)
    try {
      return db.prepare(sql).raw().all()
    } finally {
      db.close()
    }
  }
  const contents = (path: string) => {
    const schema = query(
      path,
      `SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY 1, 2`,
    ) as string[][]
    const tables = schema
      .filter(([type, name]) => type === 'table' && name !== '_prisma_migrations')
      .map(([, name]) => name!)
    const steps = query(path, 'SELECT migration_name, checksum FROM _prisma_migrations ORDER BY 1')
    return { schema, steps, rows: tables.map((table) => query(path, `SELECT * FROM "${table}" ORDER BY 1, 2`)) }
  }
  const ofFirstVersion = (steps: readonly Migration[]) => {
    const path = freshDatabase()
    migrateSqlite(path, steps.slice(0, 1))
    const db = new Database(path)
    db.exec(HISTORY)
    db.close()
    migrateSqlite(path, steps.slice(0, -1))
    return path
  }

  test.each(chainsOf(sqlite, REBUILD_SQLITE))(
    'has not happened, and ends the same when it is run again: $title',
    async ({ steps }) => {
      const undisturbed = ofFirstVersion(steps)
      migrateSqlite(undisturbed, steps)
      const path = ofFirstVersion(steps)
      const before = contents(path)
      const killed = await killEverywhere(`file:${path}`, steps, dirname(path), async () =>
        expect(contents(path)).toEqual(before),
      )
      expect(killed).toBeGreaterThan(1)
      expect(migrateSqlite(path, steps)).toEqual([steps.at(-1)!.name])
      expect(contents(path)).toEqual(contents(undisturbed))
      expect(contents(path)).not.toEqual(before)
    },
    120_000,
  )
})

describe.skipIf(!hasPostgres)(`${POSTGRES_NEEDED}: a migration that is killed before each of its statements`, () => {
  let postgres: TestPostgres
  let made = 0
  beforeAll(async () => {
    postgres = await openPostgres()
  }, 60_000)
  afterAll(() => postgres.stop(), 60_000)

  const contents = async (database: string) => {
    const rows = (sql: string) => postgres.query(sql, database)
    const columns =
      (await rows(`SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns
      WHERE table_schema = 'public' ORDER BY 1, ordinal_position`)) as { table_name: string }[]
    const indexes = await rows(`SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`)
    const constraints =
      await rows(`SELECT conrelid::regclass::text AS of, pg_get_constraintdef(oid) AS is FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`)
    const tables = [...new Set(columns.map((column) => column.table_name))].filter(
      (name) => name !== '_prisma_migrations',
    )
    const steps = await rows('SELECT migration_name, checksum FROM _prisma_migrations ORDER BY 1')
    return {
      columns,
      indexes,
      constraints,
      steps,
      rows: await Promise.all(tables.map((table) => rows(`SELECT * FROM "${table}" ORDER BY 1, 2`))),
    }
  }
  const ofFirstVersion = async (steps: readonly Migration[]) => {
    const name = `killed_${made++}`
    const url = await postgres.createDatabase(name)
    await migratePostgres(url, steps.slice(0, 1))
    await postgres.query(HISTORY, name)
    await migratePostgres(url, steps.slice(0, -1))
    return { name, url }
  }

  test.each(chainsOf(postgresql, REBUILD_POSTGRESQL))(
    'has not happened, and ends the same when it is run again: $title',
    async ({ steps }) => {
      const undisturbed = await ofFirstVersion(steps)
      await migratePostgres(undisturbed.url, steps)
      const { name, url } = await ofFirstVersion(steps)
      const before = await contents(name)
      const folder = dirname(freshDatabase())
      mkdirSync(folder, { recursive: true })
      const check = async () => expect(await contents(name)).toEqual(before)
      expect(await killEverywhere(url, steps, folder, check)).toBeGreaterThan(1)
      expect(await migratePostgres(url, steps)).toEqual([steps.at(-1)!.name])
      expect(await contents(name)).toEqual(await contents(undisturbed.name))
      expect(await contents(name)).not.toEqual(before)
    },
    120_000,
  )
})
