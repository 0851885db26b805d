import { setImmediate } from 'node:timers/promises'

/**
 * Lets the event loop handle other requests. Call it between the steps of a loop of queries: SQLite runs in this
 * process, so even an awaited loop would block all other requests until its end.
 */
export const yieldToEventLoop = (): Promise<void> => setImmediate()
