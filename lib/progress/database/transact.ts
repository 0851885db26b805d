import type { Prisma, PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { LearnerId, SittingId } from '../../model/ids'
import { retryTransient } from './retry-transient'

export type Transaction = Prisma.TransactionClient

/**
 * What a transaction that writes takes first. A lock is held until its end. Learners are locked before sittings, and
 * each in the order of their ids, so that two transactions that need the same rows do not wait for each other.
 */
export interface Locks {
  /** Whether this transaction may sweep: no other one does. */
  sweep(tx: Transaction): Promise<boolean>
  /** Waits until no other transaction writes to these sittings, or has locked one of their learners. */
  sittings(tx: Transaction, sittings: readonly SittingId[]): Promise<void>
  /** Waits until no other transaction writes to any sitting of the learner. */
  learner(tx: Transaction, learner: LearnerId): Promise<void>
}

/**
 * Does `work` in one transaction, again if it lost against another one. `work` gets all that it may use as arguments:
 * the client itself, used inside a transaction, would wait for its end.
 */
export type Transact = <T>(work: (tx: Transaction, locks: Locks) => Promise<T>) => Promise<T>

/** Waiting is a queue's, not a fault. It only has to end before a browser gives up. */
const patience = { maxWait: 20_000, timeout: 20_000 }

export function transactOn(client: PrismaClient, locks: Locks): Transact {
  return (work) => retryTransient(() => client.$transaction((tx) => work(tx, locks), patience))
}
