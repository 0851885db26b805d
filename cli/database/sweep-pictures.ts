import { sweepAssets } from '../../lib/compiler/publishing/asset-store'
import { withLock } from '../../lib/compiler/publishing/folder-lock'
import { installationOf } from '../../lib/installation/installation'
import { openStore } from '../../lib/progress/open-store'
import { countOf } from '../count-of'
import { logWaiting } from '../log-waiting'
import { print } from '../print'

/** `haeseol sweep-pictures`: removes pictures that no bundle and no stored question uses. */
export async function sweepPictures(): Promise<void> {
  const { bundles, databaseUrl } = installationOf(process.env)
  const store = await openStore(databaseUrl, { mustExist: true })
  try {
    const sweep = () => sweepAssets(bundles, store.upkeep.storedTexts())
    const { pictures, bytes } = await withLock(bundles, logWaiting(bundles), sweep)
    print(`Removed ${countOf(pictures, 'picture')}, ${(bytes / 1e6).toFixed(1)} MB\n`)
  } finally {
    await store.close()
  }
}
