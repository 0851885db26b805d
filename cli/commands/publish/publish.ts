import { refuseHalfRestored } from '../../../lib/backup/restore-mark'
import type { CompileFiles } from '../../../lib/compiler/bundling/compiled-note'
import { installationOf } from '../../../lib/installation/installation'
import { publishInto, publishOnce } from './publish-into'
import { watchVault } from './watch-vault'

/**
 * `haeseol publish`: compiles a vault and publishes it to the running server. The exit status is 1 if notes have
 * errors, or files beside the bundle could not be written.
 */
export async function publish(
  vault: string,
  { watch, newNames }: { newNames: boolean; watch: boolean },
  compileFiles: CompileFiles,
): Promise<void> {
  const folder = installationOf(process.env).bundles
  refuseHalfRestored(folder)
  if (watch) return watchVault(vault, () => publishInto(vault, folder, { compileFiles }))
  await publishOnce(vault, folder, { newNames, compileFiles })
}
