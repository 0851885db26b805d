import { setTimeout } from 'node:timers/promises'
import type { Client, InValue } from '@libsql/client'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import Database from 'libsql'
import { databaseFault } from './database-fault'

/** `busy_timeout` blocks the whole process while waiting. So it is just long enough for a reset of the WAL. */
const BUSY_TIMEOUT_MS = 20

interface Query {
  sql: string
  args: InValue[]
}

/**
 * Prisma's adapter for libsql with a single connection and one writer at a time. The stock adapter opens a new
 * connection after each transaction, which leaks file handles and loses PRAGMAs. It also begins transactions as
 * readers, which fail if two of them become writers. The adapter's own lock keeps other statements out of an open
 * transaction.
 */
export class SafeLibSql extends PrismaLibSql {
  private readonly path: string
  private readonly timeoutMs: number

  /**
   * @param path  of the database file
   * @param timeoutMs  how long a transaction waits for a writer of another process
   */
  constructor(path: string, timeoutMs: number) {
    super({ url: `file:${path}` })
    this.path = path
    this.timeoutMs = timeoutMs
  }

  /** Waits for a writer of another process without holding the adapter's lock, so that reads can go on. */
  override async connect() {
    const adapter = await super.connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = (level) => retryWhileBusy(() => start(level), this.timeoutMs)
    return adapter
  }

  override createClient(): Client {
    const db = new Database(this.path)
    db.exec(
      `PRAGMA busy_timeout=${BUSY_TIMEOUT_MS}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON`,
    )
    const queries = new Queries(db)
    const client = {
      execute: async (query: Query) => queries.execute(query),
      executeMultiple: async (script: string) => db.exec(script),
      transaction: () => begin(db, queries),
      close: () => close(db),
    }
    return client as unknown as Client // the adapter uses no other methods
  }
}

/** Moves the WAL into the database file, as SQLite itself does on closing. libsql does not. */
function close(db: Database.Database): void {
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch {
    // The WAL stays, and is read when the database is opened next.
  }
  db.close()
}

/** Enough for nearly all queries, which use a few dozen statements. */
const MAX_PREPARED = 200

/** Runs the queries of a connection and keeps their statements: preparing one takes longer than running it. */
class Queries {
  private readonly prepared = new Map<string, Database.Statement>()

  constructor(private readonly db: Database.Database) {}

  execute({ sql, args }: Query) {
    const statement = this.prepared.get(sql) ?? this.db.prepare(sql)
    this.prepared.delete(sql) // a failing statement is not reused: libsql may leave it half executed
    const result = run(statement, args)
    const [oldest] = this.prepared.keys()
    if (oldest !== undefined && this.prepared.size >= MAX_PREPARED) this.prepared.delete(oldest)
    this.prepared.set(sql, statement)
    return result
  }
}

function run(statement: Database.Statement, args: InValue[]) {
  const values = args.map((arg) => (typeof arg === 'boolean' ? Number(arg) : arg)) // libsql aborts on a boolean
  if (!statement.reader) return { columns: [], columnTypes: [], rows: [], rowsAffected: statement.run(values).changes }
  const columns = statement.columns()
  return {
    columns: columns.map(({ name }) => name),
    columnTypes: columns.map(({ type }) => type ?? ''),
    rows: statement.raw().all(values),
    rowsAffected: 0,
  }
}

/**
 * Uses `exec`: libsql leaves a refused prepared BEGIN "in progress" until it is garbage-collected, and the connection
 * cannot commit until then.
 */
async function begin(db: Database.Database, queries: Queries) {
  db.exec('BEGIN IMMEDIATE')
  const rollback = () => {
    if (db.inTransaction) db.exec('ROLLBACK')
  }
  return {
    execute: async (query: Query) => queries.execute(query),
    commit: async () => {
      try {
        db.exec('COMMIT')
      } finally {
        rollback() // after a failed commit, such as on a full disk, the shared connection is still in the transaction
      }
    },
    rollback: async () => rollback(),
  }
}

/** Retries while another process writes. Unlike SQLite's own waiting, it does not block this process. */
async function retryWhileBusy<T>(start: () => Promise<T>, timeoutMs: number): Promise<T> {
  const giveUpAt = performance.now() + timeoutMs
  for (let pauseMs = 1; ; pauseMs = Math.min(2 * pauseMs, 100)) {
    try {
      return await start()
    } catch (error) {
      if (databaseFault(error)?.kind !== 'busy' || performance.now() > giveUpAt) throw error
    }
    await setTimeout(pauseMs)
  }
}
