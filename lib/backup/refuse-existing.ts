import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Installation } from '../installation/installation'
import { CURRENT_FILE } from '../model/bundle'
import { readDatabaseUrl } from '../progress/database/database-url'
import { withDatabase } from './database-file'
import { existingTables } from './load-postgres'
import type { BackupManifest } from './manifest'
import { Refused } from './refused'
import { hasOtherSecret } from './secret'
import { withPostgres } from './with-postgres'

/**
 * @param staged  the database to restore
 * @throws Refused with a list of the things that would be replaced
 */
export async function refuseExisting(
  folder: string,
  manifest: BackupManifest,
  installation: Installation,
  staged: string,
): Promise<void> {
  const current = join(installation.bundles, CURRENT_FILE)
  const existing = [
    ...(await existingDatabase(installation.databaseUrl, staged)),
    ...(existsSync(current) ? [current] : []),
    ...(hasOtherSecret(folder, manifest, installation) ? [installation.secretFile] : []),
  ]
  if (existing.length === 0) return
  throw new Refused(
    `Nothing was restored, because these already exist: ${existing.join(', ')}. With --replace the backup takes their place, and they are kept under other names`,
  )
}

async function existingDatabase(databaseUrl: string, staged: string): Promise<string[]> {
  const address = readDatabaseUrl(databaseUrl)
  if (address.kind === 'sqlite') return existsSync(address.path) ? [address.path] : []
  const tables = await withPostgres(address.url, (client) => withDatabase(staged, (db) => existingTables(client, db)))
  return tables.map((table) => `the table "${table}"`)
}
