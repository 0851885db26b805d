import type { Prisma, PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { LearnerId, SittingId } from '../../model/ids'
import { retryTransient } from './retry-transient'

export type Transaction = Prisma.TransactionClient

/**
 * Locks that a writing transaction takes first and holds until its end. Learners are locked before sittings, and each
 * in the order of ids, so that two transactions never wait for each other.
 */
export interface Locks {
  /** Returns whether this transaction may sweep, because no other one does. */
  sweep(tx: Transaction): Promise<boolean>
  /** Waits until no other transaction writes to these sittings, or has locked one of their learners. */
  sittings(tx: Transaction, sittings: readonly SittingId[]): Promise<void>
  /** Waits until no other transaction writes to any sitting of these learners. */
  learners(tx: Transaction, learners: readonly LearnerId[]): Promise<void>
}

/**
 * Runs `work` in a transaction, and retries it after a conflict with another one. `work` may use only its arguments:
 * a query of the client itself would wait for the end of this very transaction.
 */
export type Transact = <T>(work: (tx: Transaction, locks: Locks) => Promise<T>) => Promise<T>

/** Waiting in the queue is not a fault. It only has to end before a browser gives up. */
const timeouts = { maxWait: 20_000, timeout: 20_000 }

export function transactOn(client: PrismaClient, locks: Locks): Transact {
  return (work) => retryTransient(() => client.$transaction((tx) => work(tx, locks), timeouts))
}
