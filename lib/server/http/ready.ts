import 'server-only'
import type { BundleId } from '../../model/ids'
import { DatabaseFault, isDatabaseFault } from '../../progress/database/database-fault'
import { latestBundle } from '../bundle/current-bundle'
import { freeDiskBytes } from '../process/free-disk'
import { inTime } from '../process/in-time'
import { warn } from '../process/log'
import { once } from '../process/once'
import { store } from '../process/store'

type Part = 'bundle' | 'database' | 'disk'

export interface Readiness {
  bundle: BundleId | null
  /** What fails, and what the operator can do. Empty when all is well. */
  faults: { part: Part; detail: string }[]
}

/** However often it is asked, the database is written once in this time. */
const EVERY_MS = 1_000
/** Well within the 5 s after which a load balancer gives up. */
const PATIENCE_MS = 3_000
/** SQLite may still find a place in a file that it has on a disk without any; the next answer may not. */
const LEAST_FREE_BYTES = 1_048_576

/** Tries what a request would need, and keeps what it saw for a second. */
class Watch {
  #seen: Promise<Readiness> | null = null
  #seenAt = 0
  #probe: Promise<void> | null = null

  current(): Promise<Readiness> {
    const now = performance.now()
    if (this.#seen === null || now - this.#seenAt >= EVERY_MS) {
      this.#seenAt = Number.POSITIVE_INFINITY // nobody looks a second time meanwhile
      this.#seen = this.#look().finally(() => {
        this.#seenAt = performance.now()
      })
    }
    return this.#seen
  }

  async #look(): Promise<Readiness> {
    const [bundle, database, disk] = await Promise.all([
      tried('bundle', latestBundle()),
      tried('database', this.#writeOnce()),
      tried('disk', requireRoom()),
    ])
    const faults = [bundle, database, disk].flatMap(({ fault }) => fault ?? [])
    for (const { part, detail } of faults) warn(`not ready: ${part}`, `Not ready, ${part}: ${detail}`)
    return { bundle: bundle.value?.manifest.id ?? null, faults }
  }

  /** A database that hangs is asked again when it has answered, and not every second. */
  #writeOnce(): Promise<void> {
    this.#probe ??= probe().finally(() => {
      this.#probe = null
    })
    return this.#probe
  }
}

async function probe(): Promise<void> {
  await (await store()).upkeep.probe(new Date().toISOString())
}

async function requireRoom(): Promise<void> {
  const free = await freeDiskBytes()
  if (free !== null && free < LEAST_FREE_BYTES) throw new DatabaseFault('full')
}

interface Tried<T> {
  value: T | null
  fault: Readiness['faults'][number] | null
}

async function tried<T>(part: Part, work: Promise<T>): Promise<Tried<T>> {
  try {
    return { value: await inTime(work, PATIENCE_MS, () => new DatabaseFault('busy')), fault: null }
  } catch (error) {
    return { value: null, fault: { part, detail: detailOf(part, error) } }
  }
}

function detailOf(part: Part, error: unknown): string {
  if (isDatabaseFault(error)) return error.advice
  if (part === 'bundle') return 'No bundle can be read. Publish the vault: `haeseol publish <vault>`.'
  return 'It fails by a fault of the program, see its log.'
}

/** Whether requests would be answered now. */
export function readiness(): Promise<Readiness> {
  return once('readiness', () => new Watch()).current()
}
