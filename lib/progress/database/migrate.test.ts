import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgresql, sqlite } from '../../../prisma/generated/migrations'
import { bundleScript } from '../trials/bundle-script'
import { freshDatabase } from '../trials/fresh-database'
import { hasPostgres, openPostgres, POSTGRES_NEEDED, type TestPostgres } from '../trials/test-postgres'
import { type Migration, migratePostgres, migrateSqlite } from './migrate'

const notes: Migration = { name: '20260101000000_notes', sql: 'CREATE TABLE note (id INTEGER PRIMARY KEY, slug TEXT)' }
const titles: Migration = { name: '20260102000000_titles', sql: 'ALTER TABLE note ADD COLUMN title TEXT' }
const faulty: Migration = {
  name: '20260103000000_faulty',
  sql: 'CREATE TABLE half (id INTEGER); CREATE TABLE half (id INTEGER)',
}
const edited: Migration = { ...notes, sql: `${notes.sql} -- and more` }

const EDITED =
  'Could not apply the migration `20260101000000_notes`. The database has not changed: it was edited after it was applied. Restore its text and put the change into a new migration'

function query(path: string, sql: string): unknown[] {
  const db = new Database(path)
  try {
    return db.prepare(sql).all()
  } finally {
    db.close()
  }
}

const tables = (path: string) =>
  query(path, `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%migrations' ORDER BY name`)

describe('SQLite', () => {
  test('applies missing migrations in order, and records them like Prisma', () => {
    const path = freshDatabase()
    expect(migrateSqlite(path, [notes])).toEqual([notes.name])
    expect(migrateSqlite(path, [notes, titles])).toEqual([titles.name])
    expect(migrateSqlite(path, [notes, titles])).toEqual([])
    expect(query(path, 'SELECT migration_name, checksum, applied_steps_count FROM _prisma_migrations')).toEqual([
      // sha256sum of the two texts
      { migration_name: notes.name, checksum: expect.stringMatching(/^[0-9a-f]{64}$/), applied_steps_count: 1 },
      { migration_name: titles.name, checksum: expect.stringMatching(/^[0-9a-f]{64}$/), applied_steps_count: 1 },
    ])
  })

  test('rolls back a failing migration, keeps the ones before it, and names it', () => {
    const path = freshDatabase()
    expect(() => migrateSqlite(path, [notes, faulty])).toThrow(
      'Could not apply the migration `20260103000000_faulty`. It was rolled back; the database keeps what this run applied before it (`20260101000000_notes`): table half already exists',
    )
    expect(tables(path)).toEqual([{ name: 'note' }])
    expect(migrateSqlite(path, [notes, titles])).toEqual([titles.name])
  })

  test('says that nothing has changed if a run applied nothing before the failing migration', () => {
    const path = freshDatabase()
    migrateSqlite(path, [notes])
    expect(() => migrateSqlite(path, [notes, faulty])).toThrow(
      'Could not apply the migration `20260103000000_faulty`. The database has not changed: table half already exists',
    )
  })

  test('refuses a migration that was edited after it was applied', () => {
    const path = freshDatabase()
    migrateSqlite(path, [notes])
    expect(() => migrateSqlite(path, [edited])).toThrow(EDITED)
  })

  test('keeps the child rows of a table that is re-created', () => {
    const path = freshDatabase()
    const family = `CREATE TABLE sitting (id INTEGER PRIMARY KEY);
      CREATE TABLE response (id INTEGER PRIMARY KEY, sitting INTEGER REFERENCES sitting (id) ON DELETE CASCADE);
      INSERT INTO sitting VALUES (1); INSERT INTO response VALUES (7, 1)`
    const rebuild = `CREATE TABLE new_sitting (id INTEGER PRIMARY KEY, kind TEXT); INSERT INTO new_sitting (id) SELECT id FROM sitting;
      DROP TABLE sitting; ALTER TABLE new_sitting RENAME TO sitting`
    migrateSqlite(path, [{ name: '1', sql: family }])
    migrateSqlite(path, [
      { name: '1', sql: family },
      { name: '2', sql: rebuild },
    ])
    expect(query(path, 'SELECT id, sitting FROM response')).toEqual([{ id: 7, sitting: 1 }])
  })

  test('refuses a migration that orphans rows', () => {
    const path = freshDatabase()
    const family = `CREATE TABLE sitting (id INTEGER PRIMARY KEY); CREATE TABLE response (sitting INTEGER REFERENCES sitting (id));
      INSERT INTO response VALUES (1)`
    expect(() => migrateSqlite(path, [{ name: '1', sql: family }])).toThrow(
      'it leaves 1 rows that refer to missing rows',
    )
    expect(tables(path)).toEqual([])
  })

  test('applies each migration once if six processes start at once', async () => {
    const script = await bundleScript('migrating-process')
    const path = freshDatabase()
    const starters = Array.from({ length: 6 }, () => promisify(execFile)(process.execPath, [script, path]))
    const taken = (await Promise.all(starters)).flatMap(({ stdout }) => stdout.split(',').filter(Boolean))
    expect(taken.sort()).toEqual(sqlite.map(({ name }) => name))
  })
})

describe.skipIf(!hasPostgres)(POSTGRES_NEEDED, () => {
  let postgres: TestPostgres
  beforeAll(async () => {
    postgres = await openPostgres()
  }, 60_000)
  afterAll(() => postgres.stop())

  test('applies each migration once if six are started at once', async () => {
    const url = await postgres.createDatabase('starters')
    const taken = await Promise.all(Array.from({ length: 6 }, () => migratePostgres(url, postgresql)))
    // The lock is held for one migration, so different starters may apply different ones.
    expect(taken.flat().sort()).toEqual(postgresql.map(({ name }) => name))
  })

  test('rolls back a failing migration, keeps the ones before it, and names it', async () => {
    const url = await postgres.createDatabase('faulty')
    await expect(migratePostgres(url, [notes, faulty])).rejects.toThrow(
      'Could not apply the migration `20260103000000_faulty`. It was rolled back; the database keeps what this run applied before it (`20260101000000_notes`): relation "half" already exists',
    )
    const names = await postgres.query(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
      'faulty',
    )
    expect(names).toEqual([{ tablename: '_prisma_migrations' }, { tablename: 'note' }])
  })

  test('refuses a migration that was edited after it was applied', async () => {
    const url = await postgres.createDatabase('edited')
    await migratePostgres(url, [notes])
    await expect(migratePostgres(url, [edited])).rejects.toThrow(EDITED)
  })
})
