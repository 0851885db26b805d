import type Database from 'libsql'
import { sqlite } from '../../prisma/generated/migrations'
import { Refused } from './refused'

/** The migrations that a database has had, the oldest first. */
export const TAKEN =
  'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1'

export const stepsOfSqlite = (db: Database.Database): string[] => db.prepare(TAKEN).pluck().all() as string[]

/**
 * @param steps  names of migrations; they are the same for both databases
 * @param what  has them, as the beginning of a sentence
 * @throws Refused if this program does not know one of them
 */
export function refuseUnknown(steps: readonly string[], what: string): string[] {
  const known = new Set(sqlite.map(({ name }) => name))
  const unknown = steps.filter((step) => !known.has(step))
  if (unknown.length === 0) return [...steps]
  throw new Refused(
    `${what} has the schema of a newer program (${unknown.join(', ')}). Use the program that made it, or a later one`,
  )
}
