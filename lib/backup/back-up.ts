import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'libsql'
import type { Installation } from '../installation/installation'
import { copyBundles } from './copy-bundles'
import { checkDatabase } from './database-file'
import { dumpDatabase } from './dump-database'
import { digestOf, type FileDigest, renameDurably, replaceDurably, syncFile } from './durable-files'
import { BACKUP_FORMAT, type BackupManifest, DATABASE, MANIFEST, SECRET } from './manifest'
import { Refused } from './refused'
import { checkOf, secretOf } from './secret'
import { refuseUnknown, stepsOfSqlite } from './steps'
import type { Tell } from './tell'

interface BackupOptions {
  withSecret: boolean
  /** The version of this program. */
  program: string
}

/**
 * Backs an installation up while it is used. The database comes first and the bundles after it, so that the ledger of
 * identities knows every question that an answer of the copy belongs to (docs/decisions/0022).
 * @param folder  must not exist; it gets its name when all of it is on the disk
 */
export async function backUp(
  installation: Installation,
  folder: string,
  { withSecret, program }: BackupOptions,
  tell: Tell,
): Promise<BackupManifest> {
  if (existsSync(folder)) throw new Refused(`${folder} exists. Name a new folder for the backup`)
  const secret = secretOf(installation)
  if (withSecret && secret === null)
    throw new Refused(`There is no secret: HAESEOL_SECRET is not set, and ${installation.secretFile} does not exist`)
  const fresh = beginFolder(folder)
  try {
    const database = await dumpDatabase(installation.databaseUrl, join(fresh, DATABASE), tell)
    const { steps, counts, file } = sealDatabase(join(fresh, DATABASE), tell)
    const { bundle, files } = copyBundles(installation.bundles, fresh, tell)
    files[DATABASE] = file
    if (withSecret) files[SECRET] = replaceDurably(join(fresh, SECRET), `${secret}\n`)
    const manifest: BackupManifest = {
      ...{ format: BACKUP_FORMAT, program, takenAt: new Date().toISOString() },
      ...{ database, steps, counts, bundle, secretCheck: secret === null ? null : checkOf(secret), files },
    }
    replaceDurably(join(fresh, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
    renameDurably(fresh, folder)
    return manifest
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    throw error
  }
}

/** Everything in it tells of learners or gives keys away, so it is the operator's alone. */
function beginFolder(folder: string): string {
  const fresh = join(dirname(folder), `.${basename(folder)}.partial`)
  mkdirSync(dirname(folder), { recursive: true })
  try {
    mkdirSync(fresh, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new Refused(`Another backup to ${folder} is being made, or one was interrupted. If none is, delete ${fresh}`)
  }
  return fresh
}

/** Makes sure that the copy is whole and on the disk. */
function sealDatabase(path: string, tell: Tell): Pick<BackupManifest, 'steps' | 'counts'> & { file: FileDigest } {
  tell('Checking the copy of the database …')
  const db = new Database(path)
  try {
    checkDatabase(db, 'The database is damaged; go back to an older backup')
    const steps = refuseUnknown(stepsOfSqlite(db), 'The database')
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
