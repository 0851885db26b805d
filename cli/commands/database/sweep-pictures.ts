import { sweepAssets } from '../../../lib/compiler/publishing/asset-store'
import { withLock } from '../../../lib/compiler/publishing/folder-lock'
import { installationOf } from '../../../lib/installation/installation'
import { openStore } from '../../../lib/progress/open-store'
import { countOf } from '../../shared/count-of'
import { logWaiting } from '../../shared/log-waiting'
import { print } from '../../shared/print'

/**
 * `haeseol sweep-pictures`: removes the files of the vault that no bundle and no stored question uses. The name is from the time
 * when only pictures were kept.
 */
export async function sweepPictures(): Promise<void> {
  const { bundles, databaseUrl } = installationOf(process.env)
  const store = await openStore(databaseUrl, { mustExist: true })
  try {
    const sweep = () => sweepAssets(bundles, store.upkeep.storedTexts())
    const { files, bytes } = await withLock(bundles, logWaiting(bundles), sweep)
    print(`Removed ${countOf(files, 'file')}, ${(bytes / 1e6).toFixed(1)} MB\n`)
  } finally {
    await store.close()
  }
}
