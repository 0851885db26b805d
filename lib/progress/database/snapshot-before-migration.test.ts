import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import { expect, test } from 'vitest'
import { freshDatabase } from '../trials/fresh-database'
import { type Migration, migrateSqlite } from './migrate'
import { snapshotBeforeMigration } from './snapshot-before-migration'

const steps: Migration[] = ['20260101000000_a', '20260102000000_b', '20260103000000_c', '20260104000000_d'].map(
  (name) => ({ name, sql: `CREATE TABLE "${name}" (id INTEGER PRIMARY KEY)` }),
)
const copiesBeside = (path: string) =>
  readdirSync(dirname(path))
    .filter((name) => name.includes('.at-'))
    .sort()

test('copies a database before a migration, and keeps the last two copies', () => {
  const path = freshDatabase()
  for (let count = 1; count <= steps.length; count++) {
    const kept = snapshotBeforeMigration(path, steps.slice(0, count))
    expect(kept).toBe(count === 1 ? null : `${path}.at-${steps[count - 2]!.name}`)
    migrateSqlite(path, steps.slice(0, count))
  }
  expect(copiesBeside(path)).toEqual(['app.db.at-20260102000000_b', 'app.db.at-20260103000000_c'])
  const copy = new Database(`${path}.at-20260103000000_c`)
  const tables = copy.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE '2026%' ORDER BY 1`)
  expect(tables.pluck().all()).toEqual(steps.slice(0, 3).map(({ name }) => name))
  copy.close()
})

test('makes no copy if there is nothing to migrate', () => {
  const path = freshDatabase()
  expect(snapshotBeforeMigration(path, steps)).toBe(null)
  migrateSqlite(path, steps)
  expect(snapshotBeforeMigration(path, steps)).toBe(null)
  expect(copiesBeside(path)).toEqual([])
})
