import { join } from 'node:path'
import { sqlite } from '../../prisma/generated/migrations'
import type { Installation } from '../installation/installation'
import { type DatabaseAddress, readDatabaseUrl } from '../progress/database/database-url'
import { migrateSqlite } from '../progress/database/migrate'
import { checkDatabase, foldLog, removeDatabase, withDatabase } from './database-file'
import { copyDurably } from './durable-files'
import { loadPostgres } from './load-postgres'
import { type BackupManifest, DATABASE, readManifest, verifyFiles } from './manifest'
import { refuseInUse, replaceSqlite } from './replace-sqlite'
import { addBundleFiles, replaceCurrent } from './restore-bundles'
import { isRestoring, markRestoring, unmarkRestoring } from './restore-mark'
import { checkOf, replaceSecret, secretOf } from './secret'
import { refuseStanding } from './standing'
import { refuseUnknown } from './steps'
import type { Tell } from './tell'

export interface Restored {
  manifest: BackupManifest
  /** What was there before, and is kept under these names. */
  aside: string[]
  /** Whether learners are recognised by the cookies that they have; null where the backup cannot tell. */
  knowsLearners: boolean | null
}

/**
 * Restores a backup. Everything is checked and made ready beside what is there, then put in its place; what was there is
 * kept. Killed while it makes ready, it has changed nothing; killed in the few renames after that, a mark says so to
 * whoever starts, and to the next restore, which begins anew.
 * @param replace  also where there is a database, a bundle or another secret
 */
export async function restore(
  folder: string,
  installation: Installation,
  { replace }: { replace: boolean },
  tell: Tell,
): Promise<Restored> {
  const manifest = readManifest(folder)
  refuseUnknown(manifest.steps, 'The backup')
  tell(`Checking ${Object.keys(manifest.files).length} files …`)
  verifyFiles(folder, manifest)
  const address = readDatabaseUrl(installation.databaseUrl)
  const staged = await stageDatabase(join(folder, DATABASE), address, installation.bundles, tell)
  try {
    if (!replace && !isRestoring(installation.bundles)) await refuseStanding(folder, manifest, installation, staged)
    if (address.kind === 'sqlite') refuseInUse(address.path)
    addBundleFiles(folder, manifest, installation.bundles, tell)
    markRestoring(installation.bundles, folder)
    const aside = [
      replaceSecret(folder, manifest, installation),
      replaceCurrent(folder, manifest, installation.bundles),
      address.kind === 'sqlite'
        ? replaceSqlite(staged, address.path)
        : await withDatabase(staged, (db) => loadPostgres(db, address.url, tell)),
    ]
    unmarkRestoring(installation.bundles)
    const secret = secretOf(installation)
    const knowsLearners =
      manifest.secretCheck === null ? null : secret !== null && checkOf(secret) === manifest.secretCheck
    return { manifest, aside: aside.filter((name) => name !== null), knowsLearners }
  } finally {
    removeDatabase(staged)
  }
}

/**
 * Copies the database of the backup to where it can be renamed into its place, and brings it to this program's schema.
 * @returns the copy's path
 */
async function stageDatabase(from: string, address: DatabaseAddress, bundles: string, tell: Tell): Promise<string> {
  const staged = address.kind === 'sqlite' ? `${address.path}.restoring` : join(bundles, '.restoring.db')
  removeDatabase(staged)
  tell('Making the database ready …')
  copyDurably(from, staged)
  const taken = migrateSqlite(staged, sqlite)
  for (const step of taken) tell(`Took the migration ${step}`)
  await withDatabase(staged, async (db) => {
    checkDatabase(db, 'The database of the backup is damaged; use another backup')
    foldLog(db)
  })
  return staged
}
