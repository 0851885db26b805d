import { createHmac, randomBytes } from 'node:crypto'
import type { Limit } from './limits'

const CELLS = 32_768
const ROWS = 2

interface Cell {
  row: Float64Array
  at: number
}

/** Whom a request counts towards. */
export type Charge = readonly [meter: Meter, client: string]

/**
 * Takes the cost of a request from everybody it counts towards, or nothing if one of them does not have enough left: who is
 * refused for the sake of others pays nothing.
 * @param now  seconds of a monotonic clock
 * @returns how many seconds to wait; 0 if the cost was taken
 */
export function take(charges: readonly Charge[], now: number, cost = 1): number {
  const wait = Math.max(0, ...charges.map(([meter, client]) => meter.secondsToWait(client, now, cost)))
  if (wait === 0) for (const [meter, client] of charges) meter.charge(client, now, cost)
  return wait
}

/**
 * Applies a limit to any number of clients in constant memory.
 *
 * The generic cell rate algorithm needs one number for each client: the time until which its limit is used up. The
 * numbers are kept in a count–min sketch (G. Cormode, S. Muthukrishnan, 2005; with conservative update). A client has a
 * cell in each row, chosen by a keyed hash, and its lowest cell counts. So nothing is evicted, and inventing clients
 * does not free a limited one. Two clients are mistaken for one only if they share a cell in every row.
 */
export class Meter {
  private readonly rows = Array.from({ length: ROWS }, () => new Float64Array(CELLS))
  private readonly secret = randomBytes(16)

  constructor(private readonly limit: Limit) {}

  /** @returns how many seconds to wait until the client has this cost left; 0 if it has */
  secondsToWait(client: string, now: number, cost: number): number {
    const { secondsEach, burstSeconds } = this.limit
    const until = this.usedUntil(this.cellsOf(client), now) + cost * secondsEach
    const wait = until - now - Math.max(burstSeconds, cost * secondsEach)
    return wait > 1e-9 ? wait : 0
  }

  /** Takes a cost even if the client does not have enough left. */
  charge(client: string, now: number, cost: number): void {
    const cells = this.cellsOf(client)
    const until = this.usedUntil(cells, now) + cost * this.limit.secondsEach
    for (const { row, at } of cells) row[at] = Math.max(row[at]!, until)
  }

  private usedUntil(cells: readonly Cell[], now: number): number {
    return Math.max(now, Math.min(...cells.map(({ row, at }) => row[at]!)))
  }

  private cellsOf(client: string): Cell[] {
    const digest = createHmac('sha256', this.secret).update(client).digest()
    return this.rows.map((row, i) => ({ row, at: digest.readUInt32LE(4 * i) % CELLS }))
  }
}
