import { postgresql, sqlite } from '../../../prisma/generated/migrations'
import { type Migration, migratePostgres, migrateSqlite } from '../database/migrate'

/** Gives an empty database the schema before a migration. @param name  of the migration, without its date */
export async function migrateTo(url: string, before: string): Promise<void> {
  if (url.startsWith('file:')) migrateSqlite(url.slice('file:'.length), stepsBefore(sqlite, before))
  else await migratePostgres(url, stepsBefore(postgresql, before))
}

function stepsBefore(migrations: readonly Migration[], name: string): Migration[] {
  const at = migrations.findIndex((migration) => migration.name.endsWith(`_${name}`))
  if (at === -1) throw new RangeError(`Expected a migration, got \`${name}\``)
  return migrations.slice(0, at)
}
