import 'server-only'
import { DatabaseFault } from '../../progress/database/database-fault'
import { openStore } from '../../progress/open-store'
import type { ProgressStore } from '../../progress/store'
import { warn } from './log'
import { once } from './once'
import { databaseUrl } from './paths'
import { databaseTimeoutMs } from './settings'
import { withTimeout } from './with-timeout'

/** Opening may include a migration, which continues after a caller has given up. */
const OPENING_MS = 15_000

/** Keeps the store open. If it does not open, the next caller tries again. */
class StoreKeeper {
  private store: ProgressStore | null = null
  private opening: Promise<ProgressStore> | null = null

  async current(): Promise<ProgressStore> {
    if (this.store !== null && (await this.store.upkeep.isInPlace())) return this.store
    this.opening ??= this.open().finally(() => {
      this.opening = null
    })
    return withTimeout(this.opening, OPENING_MS, () => new DatabaseFault('busy'))
  }

  /** Never replaces a lost file by a new, empty one: nobody might notice until the last backup is too old. */
  private async open(): Promise<ProgressStore> {
    const lost = this.store
    if (lost !== null) await rescue(lost)
    this.store = await openStore(databaseUrl, { timeoutMs: databaseTimeoutMs, mustExist: lost !== null })
    await lost?.close()
    return this.store
  }
}

async function rescue(lost: ProgressStore): Promise<void> {
  const copy = await lost.upkeep.rescue()
  warn('gone', `The database file was removed or replaced while it was open. Everything stored is in ${copy}.`)
}

/** The store of this process. Opened and migrated on first use. */
export function store(): Promise<ProgressStore> {
  return once('store', () => new StoreKeeper()).current()
}
