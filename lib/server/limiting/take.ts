import 'server-only'
import { isDatabaseFault } from '../../progress/database/database-fault'
import { once } from '../process/once'
import { store } from '../process/store'
import type { Limit } from './limits'
import { Meter } from './meter'

/** What somebody is about to do, and who is counted for it. */
export interface Toll {
  limit: Limit
  /** A learner's id, or an address. */
  of: string
}

/**
 * Takes tolls: here first, which costs nothing, and then from all instances that share a database together.
 * @returns how many seconds to wait; 0 when all were taken
 */
export async function take(tolls: Toll[]): Promise<number> {
  const now = performance.now() / 1000
  const wait = Math.max(0, ...tolls.map(({ limit, of }) => meterOf(limit).take(of, now)))
  return wait > 0 ? wait : takeTogether(tolls)
}

/** Where the database fails, what each instance counts by itself must do: nobody is refused for a fault of ours. */
export async function takeTogether(tolls: Toll[]): Promise<number> {
  const shared = tolls.map(({ limit, of }) => ({ ...limit, key: `${limit.name} ${of}` }))
  try {
    return await (await store()).upkeep.take(shared)
  } catch (error) {
    if (isDatabaseFault(error)) return 0
    throw error
  }
}

function meterOf(limit: Limit): Meter {
  return once(`meter of ${limit.name}`, () => new Meter(limit))
}
