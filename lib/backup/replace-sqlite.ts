import { existsSync } from 'node:fs'
import Database from 'libsql'
import { COMPANIONS, freeName } from './database-file'
import { renameDurably } from './durable-files'
import { Refused } from './refused'

/**
 * Puts a database in the place of another, which is kept beside it. The companions of the old one go first: the new one must
 * not find an old log.
 * @param fresh  in the same folder
 * @returns where the old one is; null where there was none
 */
export function replaceSqlite(fresh: string, path: string): string | null {
  refuseInUse(path)
  const aside = existsSync(path) ? freeName(path) : null
  for (const companion of COMPANIONS)
    if (existsSync(path + companion)) renameDurably(path + companion, (aside ?? freeName(path)) + companion)
  if (aside !== null) renameDurably(path, aside)
  renameDurably(fresh, path)
  return aside
}

/** @throws Refused while another process has the database open. A damaged one is nobody's. */
export function refuseInUse(path: string): void {
  if (!existsSync(path)) return
  const db = new Database(path)
  try {
    db.exec('PRAGMA journal_mode=DELETE') // takes the log into the database, which needs to be alone with it
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_BUSY')
      throw new Refused(`The database ${path} is in use. Stop the server first`)
  } finally {
    db.close()
  }
}
