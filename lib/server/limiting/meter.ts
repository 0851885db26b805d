import { createHmac, randomBytes } from 'node:crypto'
import type { Limit } from './limits'

const CELLS = 32_768
const ROWS = 2

/**
 * Holds any number of clients to a limit, in memory that does not grow with them.
 *
 * For each client the generic cell rate algorithm needs one number: the time until which it has used up what it may.
 * The numbers stand in a count–min sketch (G. Cormode, S. Muthukrishnan, 2005; with conservative update): a client has
 * a cell in each row, by a hash that nobody else can compute, and the lowest of its cells counts. So there is nothing to
 * evict, and who invents clients to fill a table frees nobody. Two clients are taken for one only if they share a
 * cell in every row.
 */
export class Meter {
  readonly #rows = Array.from({ length: ROWS }, () => new Float64Array(CELLS))
  readonly #secret = randomBytes(16)
  readonly #limit: Limit

  constructor(limit: Limit) {
    this.#limit = limit
  }

  /**
   * Takes what a request costs, or nothing if the client has not so much left.
   * @param now  seconds, by a monotonic clock
   * @returns how many seconds to wait; 0 when it was taken
   */
  take(client: string, now: number, cost = 1): number {
    const { secondsEach, burstSeconds } = this.#limit
    const cells = this.#cellsOf(client)
    const until = this.#usedUntil(cells, now) + cost * secondsEach
    const wait = until - now - Math.max(burstSeconds, cost * secondsEach)
    if (wait > 1e-9) return wait
    this.#raise(cells, until)
    return 0
  }

  /** Takes what a request turned out to cost, even if the client has not so much left. */
  charge(client: string, now: number, cost: number): void {
    const cells = this.#cellsOf(client)
    this.#raise(cells, this.#usedUntil(cells, now) + cost * this.#limit.secondsEach)
  }

  #usedUntil(cells: number[], now: number): number {
    return Math.max(now, Math.min(...cells.map((cell, row) => this.#rows[row]![cell]!)))
  }

  #raise(cells: number[], until: number): void {
    for (const [row, cell] of cells.entries()) this.#rows[row]![cell] = Math.max(this.#rows[row]![cell]!, until)
  }

  #cellsOf(client: string): number[] {
    const digest = createHmac('sha256', this.#secret).update(client).digest()
    return this.#rows.map((_, row) => digest.readUInt32LE(4 * row) % CELLS)
  }
}
