import { setTimeout } from 'node:timers/promises'

const ATTEMPTS = 6

/**
 * Retries a transaction that was rolled back because of another one: after a write conflict, a deadlock, or a row that
 * the other inserted, deleted or referred to first, which the next attempt will see. Throws any other error, and the
 * sixth failure.
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

/** Prisma's codes: P2034 is a write conflict or a deadlock, P2002 a row that exists, P2003 one that does not, or is used. */
const CODES = ['P2034', 'P2002', 'P2003']
/** The same as the adapter says it. For statements in SQL, Prisma has one code for every fault. */
const KINDS = ['TransactionWriteConflict', 'UniqueConstraintViolation', 'ForeignKeyConstraintViolation']

function isTransient(error: unknown): boolean {
  const { code, meta } = error as { code?: string; meta?: { driverAdapterError?: { cause?: { kind?: string } } } }
  return CODES.includes(code ?? '') || KINDS.includes(meta?.driverAdapterError?.cause?.kind ?? '')
}
