import { join } from 'node:path'
import { sqlite } from '../../prisma/generated/migrations'
import type { Installation } from '../installation/installation'
import { type DatabaseAddress, readDatabaseUrl } from '../progress/database/database-url'
import { migrateSqlite } from '../progress/database/migrate'
import { checkContents } from './check-contents'
import { checkDatabase, checkpoint, removeDatabase, withDatabase } from './database-file'
import { copyDurably } from './durable-files'
import { refuseUnknown } from './known-migrations'
import { loadPostgres } from './load-postgres'
import type { Log } from './log'
import { type BackupManifest, DATABASE, readManifest, verifyFiles } from './manifest'
import { refuseExisting } from './refuse-existing'
import { refuseInUse, replaceSqlite } from './replace-sqlite'
import { addBundleFiles, replaceCurrent } from './restore-bundles'
import { isRestoring, markRestoring, unmarkRestoring } from './restore-mark'
import { checkOf, replaceSecret, secretOf } from './secret'

export interface Restored {
  manifest: BackupManifest
  /** Where the replaced data is kept. */
  aside: string[]
  /** Whether learners are recognised by their present cookies; null if the backup cannot tell. */
  knowsLearners: boolean | null
}

/**
 * Restores a backup. First everything is checked and prepared beside the existing data, then it is renamed into place.
 * Replaced data is kept. If the process is killed while preparing, nothing has changed. If it is killed during the
 * renames, a mark stops the server from starting until the restore is run again.
 * @param replace  whether an existing database, bundle or secret may be replaced
 */
export async function restore(
  folder: string,
  installation: Installation,
  { replace }: { replace: boolean },
  log: Log,
): Promise<Restored> {
  const manifest = readManifest(folder)
  refuseUnknown(manifest.steps, 'The backup')
  log(`Checking ${Object.keys(manifest.files).length} files …`)
  verifyFiles(folder, manifest)
  const address = readDatabaseUrl(installation.databaseUrl)
  const staged = stagedPath(address, installation.bundles)
  try {
    await stageDatabase(folder, manifest, staged, log)
    if (!replace && !isRestoring(installation.bundles)) await refuseExisting(folder, manifest, installation, staged)
    if (address.kind === 'sqlite') refuseInUse(address.path)
    addBundleFiles(folder, manifest, installation.bundles, log)
    const aside: (string | null)[] = []
    const replaceFiles = () => {
      markRestoring(installation.bundles, folder)
      aside.push(replaceSecret(folder, manifest, installation))
      aside.push(replaceCurrent(folder, manifest, installation.bundles))
    }
    aside.push(await replaceDatabase(staged, address, replaceFiles, log))
    unmarkRestoring(installation.bundles)
    const secret = secretOf(installation)
    const knowsLearners =
      manifest.secretCheck === null ? null : secret !== null && checkOf(secret) === manifest.secretCheck
    return { manifest, aside: aside.filter((name) => name !== null), knowsLearners }
  } finally {
    removeDatabase(staged)
  }
}

/** A path beside the existing database, from which the new one can be renamed into place. */
const stagedPath = (address: DatabaseAddress, bundles: string): string =>
  address.kind === 'sqlite' ? `${address.path}.restoring` : join(bundles, '.restoring.db')

/** Copies the database of the backup, checks the copy, and migrates it. */
async function stageDatabase(folder: string, manifest: BackupManifest, staged: string, log: Log): Promise<void> {
  removeDatabase(staged)
  log('Preparing the database …')
  copyDurably(join(folder, DATABASE), staged)
  await withDatabase(staged, async (db) => {
    checkDatabase(db, 'The database of the backup is damaged. Use another backup')
    checkContents(db, manifest, log)
  })
  for (const migration of migrateSqlite(staged, sqlite)) log(`Applied the migration ${migration}`)
  await withDatabase(staged, async (db) => checkpoint(db))
}

/**
 * @param replaceFiles  replaces everything but the database. Called as late as possible: a database that cannot be
 *   replaced must leave the installation as it was
 * @returns where the old database is; null if there was none
 */
async function replaceDatabase(
  staged: string,
  address: DatabaseAddress,
  replaceFiles: () => void,
  log: Log,
): Promise<string | null> {
  if (address.kind === 'postgresql') {
    const { url } = address
    return withDatabase(staged, (db) => loadPostgres(db, url, replaceFiles, log))
  }
  replaceFiles()
  return replaceSqlite(staged, address.path)
}
