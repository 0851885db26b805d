import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'libsql'
import type { Migration } from './migrate'

/** How many copies of older schemas stay beside a database. */
const KEPT = 2

const TAKEN =
  'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1'

/**
 * Copies a database that is about to be migrated to a file beside it, named after the schema that it has, such as
 * `haeseol.db.at-20261124080525_init`. A migration that went through may turn out to be a mistake the day after, and the
 * program before it cannot read the new schema.
 * @returns the path of the copy; null when there is nothing to migrate
 */
export function keepSnapshot(path: string, migrations: readonly Migration[]): string | null {
  const taken = existsSync(path) ? stepsOf(path) : []
  const schema = taken.at(-1)
  if (schema === undefined || migrations.every(({ name }) => taken.includes(name))) return null
  const fresh = `${path}.${process.pid}.snapshot`
  const copy = `${path}.at-${schema}`
  try {
    copyTo(fresh, path)
    if (stepsOf(fresh).at(-1) !== schema) return null // another starter has copied and migrated it meanwhile
    renameSync(fresh, copy)
  } finally {
    rmSync(fresh, { force: true })
  }
  removeOlder(path)
  return copy
}

/** @returns none where there is no database yet */
function stepsOf(path: string): string[] {
  const db = new Database(path)
  try {
    const tables = db.prepare("SELECT name FROM sqlite_master WHERE name = '_prisma_migrations'").all()
    return tables.length === 0 ? [] : (db.prepare(TAKEN).pluck().all() as string[])
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

/** The names of migrations sort by age. */
function removeOlder(path: string): void {
  const begins = `${basename(path)}.at-`
  const copies = readdirSync(dirname(path)).filter((name) => name.startsWith(begins))
  for (const name of copies.sort().slice(0, -KEPT)) rmSync(join(dirname(path), name))
}
