import { setTimeout } from 'node:timers/promises'

const ATTEMPTS = 6

/**
 * Retries a transaction that was rolled back because of another one: after a write conflict, a deadlock, or a row that
 * the other inserted first and the next attempt will see. Throws any other error, and the sixth failure.
 */
export async function retryTransient<T>(transact: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transact()
    } catch (error) {
      if (attempt === ATTEMPTS || !isTransient(error)) throw error
    }
    // Random and growing pauses, so that the same transactions do not collide again.
    await setTimeout(Math.random() * 10 * 2 ** attempt)
  }
}

/** Prisma's codes: P2034 is a write conflict or a deadlock, P2002 a row that already exists. */
function isTransient(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return code === 'P2034' || code === 'P2002'
}
