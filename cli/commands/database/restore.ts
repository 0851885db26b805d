import { resolve } from 'node:path'
import pc from 'picocolors'
import { restore as restoreInto } from '../../../lib/backup/restore'
import { installationOf } from '../../../lib/installation/installation'
import { print } from '../../shared/print'
import { contentsOf, log } from './backup'

/** `haeseol restore`: restores a backup. */
export async function restore(folder: string, options: { replace: boolean }): Promise<void> {
  const { manifest, aside, knowsLearners } = await restoreInto(
    resolve(folder),
    installationOf(process.env),
    options,
    log,
  )
  await print(`Restored ${contentsOf(manifest)}, taken ${manifest.takenAt}\n`)
  for (const name of aside) await print(`The replaced data is kept as ${name}\n`)
  if (knowsLearners === false)
    console.error(
      pc.yellow(
        'The secret is not the one of the backup, so learners will not be recognised. Set HAESEOL_SECRET to the old one.',
      ),
    )
}
