/**
 * A process for tests: `BACKUP INSTALLATION KILL_AT`. It restores a backup and kills itself before the change with
 * number KILL_AT that others could see: a rename of a file, or a statement sent to PostgreSQL. INSTALLATION is JSON. It
 * exits with status 0 if the restore finishes first.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { Client } from 'pg'
import { restore } from '../restore'

const [backup, installation, killAt] = process.argv.slice(2) as [string, string, string]
let left = Number(killAt)
const count = () => {
  if (left-- === 0) process.kill(process.pid, 'SIGKILL')
}

const { renameSync } = fs
fs.renameSync = (from, to) => {
  count()
  renameSync(from, to)
}
syncBuiltinESMExports()
const query = Client.prototype.query
Client.prototype.query = function (this: Client, ...args: unknown[]) {
  count()
  return Reflect.apply(query, this, args)
} as typeof query

await restore(backup, JSON.parse(installation), { replace: true }, () => {})
