import { setTimeout } from 'node:timers/promises'
import type { Client, Config, InStatement, Transaction } from '@libsql/client'
import { PrismaLibSql } from '@prisma/adapter-libsql'

/** How long a transaction waits for a writer of another process. */
const WRITER_PATIENCE_MS = 5_000
/** `busy_timeout` stops the whole process while it waits, so it covers only the instants in which a WAL is reset. */
const BUSY_TIMEOUT_MS = 20

/**
 * Prisma's adapter for libsql on one connection, with one writer at a time. The stock adapter opens a new connection
 * after each transaction, which leaks file handles and forgets its PRAGMAs, and begins transactions as readers, which
 * fail when two of them become writers. The adapter's own lock keeps other statements out of an open transaction.
 */
export class SafeLibSql extends PrismaLibSql {
  override async connect() {
    const adapter = await super.connect()
    await adapter.executeScript(
      `PRAGMA busy_timeout=${BUSY_TIMEOUT_MS}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON`,
    )
    return adapter
  }

  override createClient(config: Config): Client {
    const client = super.createClient(config)
    client.transaction = () => beginOn(client)
    return client
  }
}

async function beginOn(client: Client): Promise<Transaction> {
  await beginImmediate(client)
  let isOpen = true
  const end = async (sql: 'COMMIT' | 'ROLLBACK') => {
    if (!isOpen) return
    isOpen = false
    await client.execute(sql)
  }
  return {
    execute: (statement: InStatement) => client.execute(statement),
    batch: () => refuse('batch'),
    executeMultiple: () => refuse('executeMultiple'),
    // A commit that fails, on a full disk for one, leaves the transaction open on the connection that all share.
    commit: () => end('COMMIT').catch((error) => client.execute('ROLLBACK').then(() => Promise.reject(error))),
    rollback: () => end('ROLLBACK'),
    close: () => void end('ROLLBACK'),
    get closed() {
      return !isOpen
    },
  }
}

/** Waits without stopping the process, unlike SQLite's own waiting. */
async function beginImmediate(client: Client): Promise<void> {
  const giveUpAt = performance.now() + WRITER_PATIENCE_MS
  for (let pauseMs = 1; ; pauseMs = Math.min(2 * pauseMs, 100)) {
    try {
      await client.execute('BEGIN IMMEDIATE')
      return
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY' || performance.now() > giveUpAt) throw error
    }
    await setTimeout(pauseMs)
  }
}

function refuse(method: string): never {
  throw new Error(`Expected Prisma's adapter to use \`execute\` in a transaction, got \`${method}\``)
}
