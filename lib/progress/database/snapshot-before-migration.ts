import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'libsql'
import { appliedMigrations } from './applied-migrations'
import type { Migration } from './migrate'

/** How many old copies are kept. */
const MAX_COPIES = 2

/**
 * Copies a database that is about to be migrated to a file beside it, named after its schema, such as
 * `haeseol.db.at-20261124080525_init`. This allows going back to the previous program, which cannot read the new
 * schema.
 * @returns the path of the copy; null if there is nothing to migrate
 */
export function snapshotBeforeMigration(path: string, migrations: readonly Migration[]): string | null {
  const applied = existsSync(path) ? appliedTo(path) : []
  const schema = applied.at(-1)
  if (schema === undefined || migrations.every(({ name }) => applied.includes(name))) return null
  const fresh = `${path}.${process.pid}.snapshot`
  const copy = `${path}.at-${schema}`
  try {
    copyTo(fresh, path)
    if (appliedTo(fresh).at(-1) !== schema) return null // another process has copied and migrated it meanwhile
    renameSync(fresh, copy)
  } finally {
    rmSync(fresh, { force: true })
  }
  removeOldCopies(path)
  return copy
}

/** @returns the names of the applied migrations; none if the database is new */
function appliedTo(path: string): string[] {
  const db = new Database(path)
  try {
    const tables = db.prepare("SELECT name FROM sqlite_master WHERE name = '_prisma_migrations'").all()
    return tables.length === 0 ? [] : appliedMigrations(db)
  } finally {
    db.close()
  }
}

function copyTo(fresh: string, path: string): void {
  rmSync(fresh, { force: true })
  const db = new Database(path)
  try {
    db.prepare('VACUUM INTO ?').run(fresh)
  } finally {
    db.close()
  }
  const descriptor = openSync(fresh, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/** Names of migrations sort by age. */
function removeOldCopies(path: string): void {
  const prefix = `${basename(path)}.at-`
  const copies = readdirSync(dirname(path)).filter((name) => name.startsWith(prefix))
  for (const name of copies.sort().slice(0, -MAX_COPIES)) rmSync(join(dirname(path), name))
}
