import { setTimeout } from 'node:timers/promises'
import Database from 'libsql'
import { Client } from 'pg'

/** A writing transaction of another process, which stays open until it is committed. */
export interface HeldTransaction {
  run(sql: string): Promise<void>
  /** Waits until somebody waits for this transaction. On SQLite nobody else can write anyway. */
  blocks(): Promise<void>
  commit(): Promise<void>
}

export function holdTransaction(databaseUrl: string): Promise<HeldTransaction> {
  return databaseUrl.startsWith('file:') ? holdSqlite(databaseUrl.slice('file:'.length)) : holdPostgres(databaseUrl)
}

async function holdSqlite(path: string): Promise<HeldTransaction> {
  const db = new Database(path, { timeout: 30_000 })
  db.exec('PRAGMA foreign_keys=ON; BEGIN IMMEDIATE')
  return {
    run: async (sql) => void db.exec(sql),
    blocks: async () => {},
    commit: async () => {
      db.exec('COMMIT')
      db.close()
    },
  }
}

const WAITING = `
  SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))`

async function holdPostgres(connectionString: string): Promise<HeldTransaction> {
  const client = new Client({ connectionString })
  await client.connect()
  await client.query('BEGIN')
  return {
    run: async (sql) => void (await client.query(sql)),
    blocks: async () => {
      while ((await client.query(WAITING)).rowCount === 0) await setTimeout(5)
    },
    commit: async () => {
      await client.query('COMMIT')
      await client.end()
    },
  }
}
