import { existsSync, rmSync } from 'node:fs'
import Database from 'libsql'
import { databaseFault } from '../progress/database/database-fault'
import { Refused } from './refused'

/** Endings of the files that SQLite keeps beside a database. */
export const COMPANIONS = ['-wal', '-shm', '-journal']

/** Opens a database for `work` and always closes it. */
export async function withDatabase<T>(path: string, work: (db: Database.Database) => Promise<T>): Promise<T> {
  const db = new Database(path)
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

export function removeDatabase(path: string): void {
  for (const ending of ['', ...COMPANIONS]) rmSync(path + ending, { force: true })
}

/** @throws Refused, with the advice, if pages are damaged or rows refer to missing rows */
export function checkDatabase(db: Database.Database, advice: string): void {
  const faults = integrityOf(db)
  if (faults.join() !== 'ok') throw new Refused(`${advice}: ${faults.slice(0, 3).join('; ')}`)
  const orphans = db.prepare('PRAGMA foreign_key_check').all().length
  if (orphans > 0) throw new Refused(`${advice}: ${orphans} rows refer to missing rows`)
}

function integrityOf(db: Database.Database): string[] {
  try {
    return db.prepare('PRAGMA integrity_check').pluck().all() as string[]
  } catch (error) {
    if (databaseFault(error)?.kind !== 'damaged') throw error
    return [(error as Error).message]
  }
}

/** Moves the write-ahead log into the file, so that the file alone is the database. No other connection may be open. */
export function checkpoint(db: Database.Database): void {
  const [result] = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').raw().all() as [number, number, number][]
  if (result![0] !== 0) throw new Error('Expected no other connection to a database that is being prepared')
}

/** @example freeName('data/haeseol.db') // => 'data/haeseol.db.before-restore', then '….before-restore-2' */
export function freeName(path: string): string {
  let name = `${path}.before-restore`
  for (let n = 2; existsSync(name); n++) name = `${path}.before-restore-${n}`
  return name
}
