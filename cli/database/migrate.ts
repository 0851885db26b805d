import { join, resolve } from 'node:path'
import { openStore } from '../../lib/progress/open-store'

/** `haeseol migrate`: brings the database to the schema of this program. */
export async function migrate(): Promise<void> {
  const store = await openStore(process.env.DATABASE_URL ?? `file:${join(resolve('data'), 'haeseol.db')}`)
  await store.close()
}
