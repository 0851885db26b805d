import { existsSync, rmSync } from 'node:fs'
import Database from 'libsql'
import { Refused } from './refused'

/** The files that SQLite keeps beside a database. */
export const COMPANIONS = ['-wal', '-shm', '-journal']

/** Opens a database for some work, and closes it whatever comes of that. */
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

/** @throws Refused, with the advice, if pages are damaged or rows refer to what is not there */
export function checkDatabase(db: Database.Database, advice: string): void {
  const faults = db.prepare('PRAGMA integrity_check').pluck().all() as string[]
  if (faults.join() !== 'ok') throw new Refused(`${advice}: ${faults.slice(0, 3).join('; ')}`)
  const orphans = db.prepare('PRAGMA foreign_key_check').all().length
  if (orphans > 0) throw new Refused(`${advice}: ${orphans} rows refer to rows that are not there`)
}

/** Takes the log into the file, so that the file alone is the database. Nobody else may have it open. */
export function foldLog(db: Database.Database): void {
  const [result] = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').raw().all() as [number, number, number][]
  if (result![0] !== 0) throw new Error('Expected to be alone with a database that is being made ready')
}

/** @example freeName('data/haeseol.db') // => 'data/haeseol.db.before-restore', then '….before-restore-2' */
export function freeName(path: string): string {
  let name = `${path}.before-restore`
  for (let n = 2; existsSync(name); n++) name = `${path}.before-restore-${n}`
  return name
}
