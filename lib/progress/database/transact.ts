import type { Prisma, PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { SittingId } from '../../model/ids'
import { retryTransient } from './retry-transient'

export type Transaction = Prisma.TransactionClient

/**
 * Makes the transaction wait until no other one works on the sittings. SQLite needs none: its transactions here are
 * begun as writers, of which there is one at a time.
 */
export type LockSittings = (tx: Transaction, sittings: SittingId[]) => Promise<unknown>

/**
 * Does `work` in one transaction, again if it lost against another one. `work` gets all that it may use as arguments:
 * the client itself, used inside a transaction, would wait for its end.
 */
export type Transact = <T>(work: (tx: Transaction, lockSittings: LockSittings) => Promise<T>) => Promise<T>

/** Waiting is a queue's, not a fault. It only has to end before a browser gives up. */
const patience = { maxWait: 20_000, timeout: 20_000 }

export function transactOn(client: PrismaClient, lockSittings: LockSittings): Transact {
  return (work) => retryTransient(() => client.$transaction((tx) => work(tx, lockSittings), patience))
}
