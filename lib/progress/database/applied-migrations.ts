import type Database from 'libsql'

/** Selects the names of the applied migrations, oldest first. For both databases. */
export const APPLIED_MIGRATIONS =
  'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1'

export const appliedMigrations = (db: Database.Database): string[] =>
  db.prepare(APPLIED_MIGRATIONS).pluck().all() as string[]
