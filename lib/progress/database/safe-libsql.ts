import { setTimeout } from 'node:timers/promises'
import type { Client, InValue } from '@libsql/client'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import Database from 'libsql'
import { databaseFault } from './database-fault'

/** `busy_timeout` stops the whole process while it waits, so it covers only the instants in which a WAL is reset. */
const BUSY_TIMEOUT_MS = 20

interface Query {
  sql: string
  args: InValue[]
}

/**
 * Prisma's adapter for libsql on one connection, with one writer at a time. The stock one opens a new connection after
 * each transaction, which leaks file handles and forgets its PRAGMAs, and begins transactions as readers, which fail
 * when two of them become writers. The adapter's own lock keeps other statements out of an open transaction.
 */
export class SafeLibSql extends PrismaLibSql {
  readonly #path: string
  readonly #patienceMs: number

  /**
   * @param path of the database's file
   * @param patienceMs  how long a transaction waits for a writer of another process
   */
  constructor(path: string, patienceMs: number) {
    super({ url: `file:${path}` })
    this.#path = path
    this.#patienceMs = patienceMs
  }

  /** Waits for another process's writer without the adapter's lock, so that reading goes on meanwhile. */
  override async connect() {
    const adapter = await super.connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = (level) => patiently(() => start(level), this.#patienceMs)
    return adapter
  }

  override createClient(): Client {
    const db = new Database(this.#path)
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
    return client as unknown as Client // it is all that the adapter asks of a client
  }
}

/** Leaves all that is stored in the one file, as SQLite itself does; libsql leaves it in the WAL. */
function close(db: Database.Database): void {
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch {
    // What is in the WAL stays there, and is read at the next opening.
  }
  db.close()
}

/** Statements that are kept prepared: the same few dozen serve nearly every query. */
const MOST_PREPARED = 200

/** One connection's queries. To prepare a statement takes longer than to run it. */
class Queries {
  readonly #prepared = new Map<string, Database.Statement>()

  constructor(private readonly db: Database.Database) {}

  execute({ sql, args }: Query) {
    const statement = this.#prepared.get(sql) ?? this.db.prepare(sql)
    this.#prepared.delete(sql) // a statement that fails is not used again: libsql may leave it half done
    const result = run(statement, args)
    if (this.#prepared.size >= MOST_PREPARED) this.#prepared.delete(this.#prepared.keys().next().value!)
    this.#prepared.set(sql, statement)
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
 * By `exec`, because libsql leaves a prepared BEGIN that was refused "in progress" until it is collected as garbage, and
 * a connection with such a one cannot commit.
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
        rollback() // a commit that failed, on a full disk for one, has left the shared connection in a transaction
      }
    },
    rollback: async () => rollback(),
  }
}

/** Tries again while another process writes. Unlike SQLite's own waiting it does not stop this process. */
async function patiently<T>(start: () => Promise<T>, patienceMs: number): Promise<T> {
  const giveUpAt = performance.now() + patienceMs
  for (let pauseMs = 1; ; pauseMs = Math.min(2 * pauseMs, 100)) {
    try {
      return await start()
    } catch (error) {
      if (databaseFault(error)?.kind !== 'busy' || performance.now() > giveUpAt) throw error
    }
    await setTimeout(pauseMs)
  }
}
