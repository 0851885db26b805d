import 'server-only'
import { DatabaseFault } from '../../progress/database/database-fault'
import { openStore } from '../../progress/open-store'
import type { ProgressStore } from '../../progress/store'
import { inTime } from './in-time'
import { warn } from './log'
import { once } from './once'
import { databaseUrl } from './paths'
import { databaseTimeoutMs } from './settings'

/** Opening may include a migration, which goes on when the one who asked has given up. */
const OPENING_MS = 15_000

/** Keeps the store open. One that does not open is tried again by the next caller. */
class StoreKeeper {
  #store: ProgressStore | null = null
  #opening: Promise<ProgressStore> | null = null

  async current(): Promise<ProgressStore> {
    if (this.#store !== null && (await this.#store.upkeep.isInPlace())) return this.#store
    this.#opening ??= this.#open().finally(() => {
      this.#opening = null
    })
    return inTime(this.#opening, OPENING_MS, () => new DatabaseFault('busy'))
  }

  /** A file that was lost is not made anew: it would be an empty one, and nobody would notice until the backup is old. */
  async #open(): Promise<ProgressStore> {
    const lost = this.#store
    if (lost !== null) await rescue(lost)
    this.#store = await openStore(databaseUrl, { timeoutMs: databaseTimeoutMs, mustExist: lost !== null })
    await lost?.close()
    return this.#store
  }
}

async function rescue(lost: ProgressStore): Promise<void> {
  const copy = await lost.upkeep.rescue()
  warn('gone', `The file of the database was removed or replaced while it was open. All that was stored is in ${copy}.`)
}

/** The store of this process, opened (and migrated) on first use. */
export function store(): Promise<ProgressStore> {
  return once('store', () => new StoreKeeper()).current()
}
