import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Installation } from '../installation/installation'
import { CURRENT_FILE } from '../model/bundle'
import { readDatabaseUrl } from '../progress/database/database-url'
import { withDatabase } from './database-file'
import { standingTables } from './load-postgres'
import type { BackupManifest } from './manifest'
import { Refused } from './refused'
import { hasOtherSecret } from './secret'
import { withPostgres } from './with-postgres'

/**
 * @param staged  the database that is to be restored
 * @throws Refused with the name of each thing that would be replaced
 */
export async function refuseStanding(
  folder: string,
  manifest: BackupManifest,
  installation: Installation,
  staged: string,
): Promise<void> {
  const current = join(installation.bundles, CURRENT_FILE)
  const standing = [
    ...(await standingDatabase(installation.databaseUrl, staged)),
    ...(existsSync(current) ? [current] : []),
    ...(hasOtherSecret(folder, manifest, installation) ? [installation.secretFile] : []),
  ]
  if (standing.length === 0) return
  throw new Refused(
    `Nothing was restored, because this is there already: ${standing.join(', ')}. With --replace the backup takes its place, and what is there is kept under another name`,
  )
}

async function standingDatabase(databaseUrl: string, staged: string): Promise<string[]> {
  const address = readDatabaseUrl(databaseUrl)
  if (address.kind === 'sqlite') return existsSync(address.path) ? [address.path] : []
  const tables = await withPostgres(address.url, (client) => withDatabase(staged, (db) => standingTables(client, db)))
  return tables.map((table) => `the table "${table}"`)
}
