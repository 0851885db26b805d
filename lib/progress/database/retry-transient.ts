import { setTimeout } from 'node:timers/promises'

const ATTEMPTS = 6

/**
 * Runs a transaction again when it lost against another one and took nothing with it: a write conflict, a deadlock, or
 * a row that the other one inserted first, which the next attempt will see. Any other fault, and the sixth, is thrown.
 */
export async function retryTransient<T>(transact: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transact()
    } catch (error) {
      if (attempt === ATTEMPTS || !isTransient(error)) throw error
    }
    // The losers must not meet again: each waits a time of its own, longer each time.
    await setTimeout(Math.random() * 10 * 2 ** attempt)
  }
}

/** Prisma's codes: P2034 is a write conflict or deadlock, P2002 a row that is there already. */
function isTransient(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return code === 'P2034' || code === 'P2002'
}
