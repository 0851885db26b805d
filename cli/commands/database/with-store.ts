import { installationOf } from '../../../lib/installation/installation'
import { openStore } from '../../../lib/progress/open-store'
import type { ProgressStore } from '../../../lib/progress/store'

/** Does some work on the store of the installation, which must exist. */
export async function withStore<T>(work: (store: ProgressStore) => Promise<T>): Promise<T> {
  const store = await openStore(installationOf(process.env).databaseUrl, { mustExist: true })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
