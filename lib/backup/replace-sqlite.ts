import { existsSync } from 'node:fs'
import Database from 'libsql'
import { COMPANIONS, freeName } from './database-file'
import { renameDurably } from './durable-files'
import { Refused } from './refused'

/**
 * Replaces a database by another and keeps the old one beside it. The old one's companion files are moved first,
 * because the new database must not find an old log.
 * @param fresh  the new database, in the same folder
 * @returns where the old one is; null if there was none
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

/** @throws Refused while another process has the database open. A damaged database passes: no process can use it. */
export function refuseInUse(path: string): void {
  if (!existsSync(path)) return
  const db = new Database(path)
  try {
    db.exec('PRAGMA journal_mode=DELETE') // fails unless this is the only connection
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_BUSY')
      throw new Refused(`The database ${path} is in use. Stop the server first`)
  } finally {
    db.close()
  }
}
