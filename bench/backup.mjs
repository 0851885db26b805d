/**
 * Measures a backup and a restore of many years of data, with both databases, and `cp` of the same bytes.
 *
 *     node bench/backup.mjs [responses, 1200000]
 */
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { AppServer } from '../e2e/support/app-server.mjs'
import { Learner } from '../e2e/support/learner.mjs'
import { measureProcess, writePeak } from './measure-process.mjs'
import { fill } from './years/fill.mjs'
import { openPostgres } from './years/open-postgres.mjs'

const responses = Number(process.argv[2] ?? 1_200_000)
const SITTINGS_OF_EACH = 100
const SIZE = 20

const folder = mkdtempSync(join(tmpdir(), 'haeseol-backup-'))
const postgres = await openPostgres()
writePeak(folder)
try {
  const server = await AppServer.open('content')
  await new Learner(server.url).begin({ kind: 'practice', from: { tags: ['mla-c01/'] }, count: 100 })
  await server.stop()
  await fill(server.env.DATABASE_URL, fillingsOf(Math.ceil(responses / SIZE)))
  const inSqlite = installation('sqlite', `file:${join(folder, 'sqlite/haeseol.db')}`)
  timed('backup of SQLite', server.env, 'backup', 'from-sqlite')
  const file = join(folder, 'from-sqlite/haeseol.db')
  const began = performance.now()
  copyFileSync(file, join(folder, 'copy'))
  console.log(`cp of its database, ${(statSync(file).size / 1e6).toFixed(0)} MB: ${seconds(began)}`)
  timed('restore into SQLite', inSqlite, 'restore', 'from-sqlite')
  if (postgres === null) console.log('PostgreSQL: skipped, this machine has none')
  else {
    const inPostgres = installation('postgresql', await postgres.createDatabase('backup'))
    timed('restore into PostgreSQL', inPostgres, 'restore', 'from-sqlite')
    timed('backup of PostgreSQL', inPostgres, 'backup', 'from-postgresql')
  }
  await server.close()
} finally {
  await postgres?.stop()
  rmSync(folder, { recursive: true })
}

function fillingsOf(sittings) {
  const learners = Array.from({ length: Math.ceil(sittings / SITTINGS_OF_EACH) }, (_, i) => `learner-${i}`)
  const learner = () => `'learner-' || (k / ${SITTINGS_OF_EACH})`
  return { learners, fillings: [{ id: 'sitting-', learner, kind: 'practice', sittings, size: SIZE }] }
}

function installation(name, databaseUrl) {
  const places = { DATABASE_URL: databaseUrl, BUNDLE_DIR: join(folder, name, 'bundle') }
  return { ...process.env, ...places, HAESEOL_SECRET: 'a secret of thirty-two letters, at least' }
}

/** Runs a command on the backup with this name, and prints its output and duration. */
function timed(what, env, command, backup) {
  const args = [resolve('cli/haeseol.mjs'), command, join(folder, backup)]
  const { ms, processorMs, status, stdout, stderr } = measureProcess(folder, args, env)
  if (status !== 0) throw new Error(`${what}: ${stderr}`)
  const took = `${(ms / 1000).toFixed(1)} s, ${(processorMs / 1000).toFixed(1)} s of a processor`
  console.log(`${what}: ${took} (${/[\d,]+ responses/.exec(stdout)?.[0]})`)
}

function seconds(began) {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`
}
