import { resolve } from 'node:path'
import pc from 'picocolors'
import { backUp } from '../../../lib/backup/back-up'
import type { BackupManifest } from '../../../lib/backup/manifest'
import { installationOf } from '../../../lib/installation/installation'
import { version } from '../../../package.json'
import { countOf } from '../../shared/count-of'
import { print } from '../../shared/print'

/** `haeseol backup`: copies the data of an installation into a folder, while it is in use. */
export async function backup(folder: string, { withSecret }: { withSecret: boolean }): Promise<void> {
  const manifest = await backUp(installationOf(process.env), resolve(folder), { withSecret, program: version }, log)
  await print(`Backed up ${contentsOf(manifest)} to ${folder}\n`)
  if (withSecret) return
  const lost = 'Without it, learners will not be recognised after a restore.'
  console.error(
    pc.yellow(`The secret is not in the backup. Keep HAESEOL_SECRET yourself, or use --with-secret. ${lost}`),
  )
}

/** Writes to standard error, so that standard output contains only the outcome. */
export const log = (line: string): void => console.error(line)

export function contentsOf({ counts: { learners, sittings, responses }, bundle, files }: BackupManifest): string {
  const bytes = Object.values(files).reduce((sum, file) => sum + file.bytes, 0)
  const rows = [countOf(learners, 'learner'), countOf(sittings, 'sitting'), countOf(responses, 'response')].join(', ')
  return `${rows}, ${bundle === null ? 'no bundle' : `bundle ${bundle}`} (${(bytes / 1e6).toFixed(1)} MB)`
}
