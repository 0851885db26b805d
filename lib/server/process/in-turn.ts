import { setImmediate } from 'node:timers/promises'

let last: Promise<unknown> = Promise.resolve()

/**
 * Runs computations that take many milliseconds one at a time, whoever asked for them. Before each, what came meanwhile is
 * served: a hundred at once would otherwise hold up everybody for as long as all of them take.
 */
export function inTurn<T>(work: () => T): Promise<T> {
  const result = last.then(() => setImmediate()).then(work)
  last = result.catch(() => {})
  return result
}
