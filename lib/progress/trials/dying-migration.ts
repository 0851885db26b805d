/**
 * A process for tests: `URL MIGRATIONS KILL_AT`. It applies the migrations of a JSON file and kills itself in the last
 * one: before statement number KILL_AT, or after all statements and before the commit.
 */
import { readFileSync } from 'node:fs'
import Database from 'libsql'
import { Client } from 'pg'
import { readDatabaseUrl } from '../database/database-url'
import { type Migration, migratePostgres, migrateSqlite } from '../database/migrate'
import { statementsOf } from './statements-of'

const [url, file, killAt] = process.argv.slice(2) as [string, string, string]
const migrations = JSON.parse(readFileSync(file, 'utf8')) as Migration[]
const last = migrations.at(-1)!.sql
const survived = statementsOf(last).slice(0, Number(killAt))

const { exec } = Database.prototype
Database.prototype.exec = function (sql) {
  if (sql !== last) return exec.call(this, sql)
  for (const statement of survived) exec.call(this, statement)
  process.kill(process.pid, 'SIGKILL')
  return this
}

const { query } = Client.prototype
Client.prototype.query = async function (this: Client, ...args: [string]) {
  if (args[0] !== last) return Reflect.apply(query, this, args)
  for (const statement of survived) await Reflect.apply(query, this, [statement])
  process.kill(process.pid, 'SIGKILL')
} as typeof query

const address = readDatabaseUrl(url)
if (address.kind === 'sqlite') migrateSqlite(address.path, migrations)
else await migratePostgres(address.url, migrations)
