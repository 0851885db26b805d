import { refuseHalfRestored } from '../../../lib/backup/restore-mark'
import { installationOf } from '../../../lib/installation/installation'
import { checkIntegrity, type IntegrityReport } from '../../../lib/progress/database/check-integrity'
import { readDatabaseUrl } from '../../../lib/progress/database/database-url'
import { openStore } from '../../../lib/progress/open-store'
import { print } from '../../shared/print'

/** `haeseol migrate`: checks the database for damage and migrates it to the schema of this program. */
export async function migrate(): Promise<void> {
  const { bundles, databaseUrl } = installationOf(process.env)
  refuseHalfRestored(bundles)
  const address = readDatabaseUrl(databaseUrl)
  const report = address.kind === 'sqlite' ? checkIntegrity(address.path) : null
  if (report !== null) print(`The database is intact: ${summaryOf(report)}\n`)
  const store = await openStore(databaseUrl)
  await store.close()
  if (address.kind === 'sqlite' && report === null) print(`Created a new database: ${address.path}\n`)
}

function summaryOf({ check, bytes, seconds }: IntegrityReport): string {
  return `${check} of ${(bytes / 1e6).toFixed(1)} MB took ${seconds.toFixed(1)} s`
}
