import 'server-only'
import type { BundleId } from '../../model/ids'
import { DatabaseFault, isDatabaseFault } from '../../progress/database/database-fault'
import { latestBundle } from '../bundle/current-bundle'
import { freeDiskBytes } from '../process/free-disk'
import { warn } from '../process/log'
import { once } from '../process/once'
import { store } from '../process/store'
import { withTimeout } from '../process/with-timeout'

type Part = 'bundle' | 'database' | 'disk'

export interface Readiness {
  bundle: BundleId | null
  /** The failing parts, and what the operator can do. Empty if all is well. */
  faults: { part: Part; detail: string }[]
}

/** The database is written at most once in this time, however many requests there are. */
const CACHED_MS = 1_000
/** Less than the 5 s after which load balancers give up. */
const TIMEOUT_MS = 3_000
/** On a full disk SQLite may still find room in its file for a probe but not for the next answer. */
const MIN_FREE_BYTES = 1_048_576

/** Tries everything that a request needs, and caches the result for a second. */
class ReadinessCheck {
  private result: Promise<Readiness> | null = null
  private checkedAt = 0
  private probe: Promise<void> | null = null

  current(): Promise<Readiness> {
    const now = performance.now()
    if (this.result === null || now - this.checkedAt >= CACHED_MS) {
      this.checkedAt = Number.POSITIVE_INFINITY // no second check while this one is running
      this.result = this.check().finally(() => {
        this.checkedAt = performance.now()
      })
    }
    return this.result
  }

  private async check(): Promise<Readiness> {
    const [bundle, database, disk] = await Promise.all([
      tried('bundle', latestBundle()),
      tried('database', this.writeOnce()),
      tried('disk', requireFreeSpace()),
    ])
    const faults = [bundle, database, disk].flatMap(({ fault }) => fault ?? [])
    for (const { part, detail } of faults) warn(`not ready: ${part}`, `Not ready, ${part}: ${detail}`)
    return { bundle: bundle.value?.manifest.id ?? null, faults }
  }

  /** Does not send another probe to a hanging database until it has answered. */
  private writeOnce(): Promise<void> {
    this.probe ??= probe().finally(() => {
      this.probe = null
    })
    return this.probe
  }
}

async function probe(): Promise<void> {
  await (await store()).upkeep.probe(new Date().toISOString())
}

async function requireFreeSpace(): Promise<void> {
  const free = await freeDiskBytes()
  if (free !== null && free < MIN_FREE_BYTES) throw new DatabaseFault('full')
}

interface Tried<T> {
  value: T | null
  fault: Readiness['faults'][number] | null
}

async function tried<T>(part: Part, work: Promise<T>): Promise<Tried<T>> {
  try {
    return { value: await withTimeout(work, TIMEOUT_MS, () => new DatabaseFault('busy')), fault: null }
  } catch (error) {
    return { value: null, fault: { part, detail: detailOf(part, error) } }
  }
}

function detailOf(part: Part, error: unknown): string {
  if (isDatabaseFault(error)) return error.advice
  if (part === 'bundle') return 'No bundle can be read. Publish the vault: `haeseol publish <vault>`.'
  return 'The program has a fault. See its log.'
}

/** Whether requests can be answered now. */
export function readiness(): Promise<Readiness> {
  return once('readiness', () => new ReadinessCheck()).current()
}
