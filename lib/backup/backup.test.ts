import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import Database from 'libsql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sqlite } from '../../prisma/generated/migrations'
import type { Installation } from '../installation/installation'
import { migrateSqlite } from '../progress/database/migrate'
import { openStore } from '../progress/open-store'
import { bundleScript } from '../progress/trials/bundle-script'
import { answer, NINE, newLearner, newSitting } from '../progress/trials/example-sittings'
import { hasPostgres, openPostgres, POSTGRES_NEEDED, type TestPostgres } from '../progress/trials/test-postgres'
import { backUp } from './back-up'
import { DATABASE, MANIFEST } from './manifest'
import { isRestoring, refuseHalfRestored } from './restore-mark'
import { backedUp, restored, silently } from './trials/backed-up'
import {
  emptyInstallation,
  LEFT_OUT,
  rowsOf,
  stateOf,
  trialFolder,
  usedInstallation,
} from './trials/trial-installation'

const fresh = () => join(trialFolder(), 'backup')

let cluster: TestPostgres | undefined
let made = 0
beforeAll(async () => {
  if (hasPostgres) cluster = await openPostgres()
}, 60_000)
afterAll(() => cluster?.stop(), 60_000)

const kinds = [
  { kind: 'sqlite', on: 'SQLite', isThere: true },
  { kind: 'postgresql', on: POSTGRES_NEEDED, isThere: hasPostgres },
]
/** @returns the URL of an empty database; undefined for a file in the installation's own folder */
const emptyDatabase = (kind: string) => (kind === 'sqlite' ? undefined : cluster!.createDatabase(`trial_${made++}`))

describe.each(kinds)('$on: an installation', ({ kind: from, isThere }) => {
  beforeEach(({ skip }) => skip(!isThere))

  test.each(kinds)('is the same after a restore on an empty machine, on $kind', async ({ kind: to, isThere }) => {
    if (!isThere) return // without PostgreSQL, the tests that need it are reported as skipped
    const old = await usedInstallation(await emptyDatabase(from))
    const folder = await backedUp(old)
    const anew = emptyInstallation(await emptyDatabase(to))
    expect(await restored(folder, anew)).toMatchObject({
      manifest: {
        database: from,
        program: '1.2.3',
        bundle: 'served',
        counts: { learners: 2, sittings: 2, responses: 3 },
      },
      aside: [],
      knowsLearners: true,
    })
    expect(await stateOf(anew)).toEqual(await stateOf(old))
    expect((await rowsOf(anew.databaseUrl)).ItemResponse).toHaveLength(3)
  })

  test('accepts answers after a restore, numbered after the existing ones', async () => {
    const folder = await backedUp(await usedInstallation())
    const anew = emptyInstallation(await emptyDatabase(from))
    await restored(folder, anew)
    const before = (await rowsOf(anew.databaseUrl)).ItemResponse!
    const { writer, close } = await openStore(anew.databaseUrl)
    const learner = newLearner()
    const { id } = await writer.createSitting(learner, newSitting('practice', ['efs']), NINE)
    expect(await writer.record(learner, id, answer('efs', 1, 'a'), NINE)).toMatchObject({ kind: 'created' })
    await close()
    expect((await rowsOf(anew.databaseUrl)).ItemResponse!.slice(0, 3)).toEqual(before)
  })

  test('is replaced only on request, and then kept', async () => {
    const folder = await backedUp(await usedInstallation())
    const other = await usedInstallation(await emptyDatabase(from))
    await flagEverything(other)
    writeFileSync(join(other.bundles, 'current.json'), '{"id":"other"}')
    writeFileSync(join(other.bundles, 'current.json.before-restore'), 'of an earlier restore')
    writeFileSync(other.secretFile, 'another secret of an installation\n')
    const before = await stateOf(other)
    await expect(restored(folder, other)).rejects.toThrow(
      /^Nothing was restored, because these already exist: .*With --replace/,
    )
    expect(await stateOf(other)).toEqual(before)

    const { aside } = await restored(folder, other, true)
    expect(await rowsOf(other.databaseUrl)).not.toEqual(before.rows)
    expect(aside).toEqual([
      `${other.secretFile}.before-restore`,
      join(other.bundles, 'current.json.before-restore-2'),
      from === 'sqlite' ? `${other.databaseUrl.slice('file:'.length)}.before-restore` : 'the schema "before_restore"',
    ])
    expect(readFileSync(aside[0]!, 'utf8')).toBe('another secret of an installation\n')
    expect(readFileSync(aside[1]!, 'utf8')).toBe('{"id":"other"}')
    const kept =
      from === 'sqlite'
        ? await rowsOf(`file:${aside[2]}`)
        : await rowsOf(`${other.databaseUrl}&options=-csearch_path%3Dbefore_restore`)
    expect(kept).toEqual(before.rows)
  })

  test('is unchanged or says how to continue if the restore is killed at any write', async () => {
    const script = await bundleScript('../../backup/trials/restoring-process')
    const folder = await backedUp(await usedInstallation())
    const old = await usedInstallation(await emptyDatabase(from))
    const before = await stateOf(old)
    const seen = new Set<string>()
    for (let killAt = 0; ; killAt += from === 'sqlite' ? 1 : 3) {
      const killed = await promisify(execFile)(process.execPath, [
        script,
        folder,
        JSON.stringify(old),
        String(killAt),
      ]).catch(({ signal, stderr }) => (signal === 'SIGKILL' ? signal : expect.fail(stderr)))
      if (killed !== 'SIGKILL') break
      if (isRestoring(old.bundles)) {
        expect(() => refuseHalfRestored(old.bundles)).toThrow(`Run \`haeseol restore ${folder}\` again`)
        seen.add('told')
      } else {
        expect(await stateOf(old)).toEqual(before)
        seen.add('as before')
      }
    }
    expect([...seen]).toEqual(['as before', 'told'])
    const result = await restored(folder, old, true)
    expect(result.knowsLearners).toBe(true)
    expect(isRestoring(old.bundles)).toBe(false)
    expect((await rowsOf(old.databaseUrl)).Learner).toEqual((await rowsOf(`file:${join(folder, DATABASE)}`)).Learner)
  }, 120_000)
})

test('a backup contains every answer acknowledged before it began, even if more are stored meanwhile', async () => {
  const script = await bundleScript('answering-process')
  const installation = await usedInstallation()
  const store = await openStore(installation.databaseUrl)
  const mina = newLearner()
  const { id } = await store.writer.createSitting(mina, newSitting('exam', ['efs']), NINE)
  await store.close()
  const answering = spawn(process.execPath, [script, installation.databaseUrl, mina, id], { stdio: 'pipe' })
  let acknowledged = 0
  createInterface({ input: answering.stdout }).on('line', (line) => {
    acknowledged = Number(line)
  })
  try {
    for (let round = 1; round <= 3; round++) {
      while (acknowledged < 30 * round) await setTimeout(5)
      const before = acknowledged
      const folder = await backedUp(installation)
      const rows = (await rowsOf(`file:${join(folder, DATABASE)}`)).ItemResponse as string[][]
      const seqs = new Set(rows.filter((row) => row.includes(id)).map((row) => Number(row[5])))
      expect(Array.from({ length: before }, (_, i) => i + 1).filter((seq) => !seqs.has(seq))).toEqual([])
    }
  } finally {
    answering.kill('SIGKILL')
  }
}, 120_000)

describe('a backup', () => {
  test('contains the served bundle and shared files, and only the operator can read it', async () => {
    const folder = await backedUp(await usedInstallation())
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(join(folder, file)).isFile(),
    )
    const bundle = [
      'current.json',
      'assets/b.png',
      'served/bundle.json',
      'served/identity.ndjson',
      'served/pages/a.ndjson',
    ]
    expect(files.sort()).toEqual([...bundle.map((file) => `bundle/${file}`), DATABASE, MANIFEST, 'secret'].sort())
    expect(LEFT_OUT.filter((file) => existsSync(join(folder, 'bundle', file)))).toEqual([])
    expect(files.map((file) => statSync(join(folder, file)).mode & 0o777)).toEqual(files.map(() => 0o600))
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  test('contains the secret only on request, and recognises a different one', async () => {
    const folder = await backedUp(await usedInstallation(), false)
    expect(existsSync(join(folder, 'secret'))).toBe(false)
    expect(JSON.stringify(readFileSync(join(folder, MANIFEST), 'utf8'))).not.toContain('the secret of')
    expect(await restored(folder, emptyInstallation())).toMatchObject({ knowsLearners: false })
    const secret = 'the secret of this one installation'
    expect(await restored(folder, { ...emptyInstallation(), secret })).toMatchObject({ knowsLearners: true })
  })

  test('can be made before the first bundle', async () => {
    const old = await usedInstallation()
    rmSync(old.bundles, { recursive: true })
    const anew = emptyInstallation()
    expect(await restored(await backedUp(old), anew)).toMatchObject({ manifest: { bundle: null } })
    expect(await rowsOf(anew.databaseUrl)).toEqual(await rowsOf(old.databaseUrl))
  })

  test('does not overwrite anything, and leaves no files if it fails', async () => {
    const installation = await usedInstallation()
    const folder = await backedUp(installation)
    const options = { withSecret: false, program: '1' }
    await expect(backUp(installation, folder, options, silently)).rejects.toThrow(`${folder} exists. Name a new folder`)
    const next = fresh()
    const nowhere = { ...installation, databaseUrl: 'file:/nowhere/at/all.db' }
    await expect(backUp(nowhere, next, options, silently)).rejects.toThrow('There is no database at /nowhere/at/all.db')
    expect(readdirSync(join(next, '..'))).toEqual([])
    mkdirSync(join(next, '..', '.backup.partial'))
    await expect(backUp(installation, next, options, silently)).rejects.toThrow('is running or was interrupted')
  })

  test('is refused for a damaged database', async () => {
    const installation = await usedInstallation()
    const path = installation.databaseUrl.slice('file:'.length)
    const bytes = readFileSync(path)
    bytes.fill(7, 2 * 4096, 4 * 4096)
    writeFileSync(path, bytes)
    const folder = fresh()
    await expect(backUp(installation, folder, { withSecret: false, program: '1' }, silently)).rejects.toThrow(
      /damaged|malformed/,
    )
    expect(existsSync(folder)).toBe(false)
  })
})

test.each(kinds)(
  'a backup of the first schema is brought to that of today, on $kind',
  async ({ kind, isThere, on }) => {
    if (!isThere) return expect(on).toBe(POSTGRES_NEEDED) // reported as skipped above
    const old = await usedInstallation()
    const path = old.databaseUrl.slice('file:'.length)
    rmSync(path)
    migrateSqlite(path, sqlite.slice(0, 1))
    const first = new Database(path)
    first.exec(`INSERT INTO "Learner" ("id", "createdAt") VALUES ('mina', '2026-11-24T09:00:00.000+00:00')`)
    first.close()
    const folder = await backedUp(old)
    const anew = emptyInstallation(await emptyDatabase(kind))
    expect((await restored(folder, anew)).manifest.steps).toEqual([sqlite[0]!.name])
    const copy = join(await backedUp(anew, false), DATABASE)
    const db = new Database(copy)
    expect(db.prepare('SELECT migration_name FROM _prisma_migrations').pluck().all()).toEqual(
      sqlite.map(({ name }) => name),
    )
    expect(db.prepare('SELECT "id", "createdAt" FROM "Learner"').raw().all()).toEqual([
      ['mina', '2026-11-24T09:00:00.000+00:00'],
    ])
    db.close()
  },
)

/** Adds something to a history, so that it differs from others. */
async function flagEverything({ databaseUrl }: Installation): Promise<void> {
  const sql = 'UPDATE "SittingItem" SET "flagged" = true'
  if (!databaseUrl.startsWith('file:')) return void (await cluster!.query(sql, /\/(\w+)\?/.exec(databaseUrl)![1]))
  const db = new Database(databaseUrl.slice('file:'.length))
  db.exec(sql)
  db.close()
}
