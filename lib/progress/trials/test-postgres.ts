import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { findPostgres } from './find-postgres.mjs'
import { ThrowawayPostgres } from './throwaway-postgres'

/** A PostgreSQL server for tests. */
export interface TestPostgres {
  /** @returns the URL of a new, empty database */
  createDatabase(name: string): Promise<string>
  query(sql: string, database?: string): Promise<unknown[]>
  stop(): Promise<void>
}

const server = process.env.TEST_DATABASE_URL

/** Begins the title of tests that need PostgreSQL, so that a skipped test says why. */
export const POSTGRES_NEEDED = 'PostgreSQL (install it, or name a server in TEST_DATABASE_URL)'
export const hasPostgres = server !== undefined || findPostgres() !== undefined

/** Opens the server of `TEST_DATABASE_URL`, or otherwise starts one. */
export async function openPostgres(): Promise<TestPostgres> {
  return server === undefined ? ThrowawayPostgres.start(findPostgres()!) : new GivenPostgres(server)
}

/** A server that others may be using. Its test databases have unique names and are dropped at the end. */
class GivenPostgres implements TestPostgres {
  private readonly run = `haeseol_${randomBytes(6).toString('hex')}`
  private readonly created: string[] = []

  constructor(private readonly server: string) {}

  async createDatabase(name: string): Promise<string> {
    await this.ask(this.server, `CREATE DATABASE "${this.run}_${name}"`)
    this.created.push(name)
    return this.url(name)
  }

  query(sql: string, database?: string): Promise<unknown[]> {
    return this.ask(database === undefined ? this.server : this.url(database), sql)
  }

  async stop(): Promise<void> {
    for (const name of this.created)
      await this.ask(this.server, `DROP DATABASE IF EXISTS "${this.run}_${name}" WITH (FORCE)`)
  }

  private url(database: string): string {
    const url = new URL(this.server)
    url.pathname = `/${this.run}_${database}`
    return url.href
  }

  private async ask(connectionString: string, sql: string): Promise<unknown[]> {
    const client = new Client({ connectionString })
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }
}
