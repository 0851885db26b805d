import 'server-only'
import { isDatabaseFault } from '../../progress/database/database-fault'
import { once } from '../process/once'
import { store } from '../process/store'
import type { Limit } from './limits'
import { Meter, take as takeHere } from './meter'

/** A use of a limit, and whom it counts towards. */
export interface Toll {
  limit: Limit
  /** The id of a learner, or an address. */
  of: string
}

/**
 * Counts uses of limits: first in this instance, which is cheap, then together with the instances that share a
 * database.
 * @returns how many seconds to wait; 0 if all uses are allowed
 */
export async function take(tolls: Toll[]): Promise<number> {
  const now = performance.now() / 1000
  const wait = takeHere(
    tolls.map(({ limit, of }) => [meterOf(limit), of]),
    now,
  )
  return wait > 0 ? wait : takeTogether(tolls)
}

/** If the database fails, only this instance's own counts apply: nobody is refused because of our fault. */
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
