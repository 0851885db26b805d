import { resolve } from 'node:path'
import pc from 'picocolors'
import { restore as restoreInto } from '../../lib/backup/restore'
import { installationOf } from '../../lib/installation/installation'
import { print } from '../print'
import { contentsOf, tell } from './backup'

/** `haeseol restore`: puts a backup in its place. */
export async function restore(folder: string, options: { replace: boolean }): Promise<void> {
  const { manifest, aside, knowsLearners } = await restoreInto(
    resolve(folder),
    installationOf(process.env),
    options,
    tell,
  )
  await print(`Restored ${contentsOf(manifest)}, taken ${manifest.takenAt}\n`)
  for (const name of aside) await print(`What was there is kept as ${name}\n`)
  if (knowsLearners === false)
    console.error(
      pc.yellow(
        'The secret is not the one of the backup, so no learner will be known again. Set HAESEOL_SECRET to the old one.',
      ),
    )
}
