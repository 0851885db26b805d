import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'libsql'
import type { Installation } from '../installation/installation'
import { appliedMigrations } from '../progress/database/applied-migrations'
import { copyBundles } from './copy-bundles'
import { checkDatabase } from './database-file'
import { dumpDatabase } from './dump-database'
import { digestOf, type FileDigest, renameDurably, replaceDurably, syncFile } from './durable-files'
import { refuseUnknown } from './known-migrations'
import type { Log } from './log'
import { BACKUP_FORMAT, type BackupManifest, DATABASE, MANIFEST, SECRET } from './manifest'
import { Refused } from './refused'
import { checkOf, secretOf } from './secret'

interface BackupOptions {
  withSecret: boolean
  /** The version of this program. */
  program: string
}

/**
 * Backs up an installation while it is in use. The database is copied before the bundles, so that the ledger of the
 * backup knows every question that was answered (docs/decisions/0022).
 * @param folder  must not exist; it appears under this name once it is complete and on disk
 */
export async function backUp(
  installation: Installation,
  folder: string,
  { withSecret, program }: BackupOptions,
  log: Log,
): Promise<BackupManifest> {
  if (existsSync(folder)) throw new Refused(`${folder} exists. Name a new folder for the backup`)
  const secret = secretOf(installation)
  if (withSecret && secret === null)
    throw new Refused(`There is no secret: HAESEOL_SECRET is not set, and ${installation.secretFile} does not exist`)
  const partial = createPartialFolder(folder)
  try {
    const database = await dumpDatabase(installation.databaseUrl, join(partial, DATABASE), log)
    const { steps, counts, file } = checkCopy(join(partial, DATABASE), log)
    const { bundle, files } = copyBundles(installation.bundles, partial, log)
    files[DATABASE] = file
    if (withSecret) files[SECRET] = replaceDurably(join(partial, SECRET), `${secret}\n`)
    const manifest: BackupManifest = {
      format: BACKUP_FORMAT,
      program,
      takenAt: new Date().toISOString(),
      database,
      steps,
      counts,
      bundle,
      secretCheck: secret === null ? null : checkOf(secret),
      files,
    }
    replaceDurably(join(partial, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
    renameDurably(partial, folder)
    return manifest
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    throw error
  }
}

/** Only the operator may read the folder: it contains answers of learners and keys of questions. */
function createPartialFolder(folder: string): string {
  const partial = join(dirname(folder), `.${basename(folder)}.partial`)
  mkdirSync(dirname(folder), { recursive: true })
  try {
    mkdirSync(partial, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new Refused(
      `Another backup to ${folder} is running or was interrupted. If none is running, delete ${partial}`,
    )
  }
  return partial
}

/** Checks that the copy is intact, and waits until it is on disk. */
function checkCopy(path: string, log: Log): Pick<BackupManifest, 'steps' | 'counts'> & { file: FileDigest } {
  log('Checking the copy of the database …')
  const db = new Database(path)
  try {
    checkDatabase(db, 'The database is damaged. Restore an older backup')
    const steps = refuseUnknown(appliedMigrations(db), 'The database')
    const count = (table: string) =>
      (db.prepare(`SELECT count(*) AS rows FROM "${table}"`).get() as { rows: number }).rows
    const counts = { learners: count('Learner'), sittings: count('Sitting'), responses: count('ItemResponse') }
    db.close()
    chmodSync(path, 0o600)
    syncFile(path)
    return { steps, counts, file: digestOf(path) }
  } finally {
    db.close()
  }
}
