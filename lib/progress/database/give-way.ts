import { setImmediate } from 'node:timers/promises'

/**
 * Lets the process take what has come in meanwhile. SQLite answers in the process itself, so a loop of queries, awaited
 * or not, would keep every other request waiting until its end. To be called between the steps of such a loop.
 */
export const giveWay = (): Promise<void> => setImmediate()
