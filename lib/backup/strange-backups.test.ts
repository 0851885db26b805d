/** Backups whose files fit their manifest, and whose content no program of ours has written. */
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'libsql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hasPostgres, openPostgres, POSTGRES_NEEDED, type TestPostgres } from '../progress/trials/test-postgres'
import { backUp } from './back-up'
import { DATABASE, MANIFEST } from './manifest'
import { restore } from './restore'
import { isRestoring } from './restore-mark'
import { emptyInstallation, rowsOf, stateOf, trialFolder, usedInstallation } from './trials/trial-installation'

interface Manifest {
  steps: string[]
  files: Record<string, { bytes: number; sha256: string }>
}

/** A backup that was damaged on purpose, with a manifest that fits. */
async function strangeBackup(damage: (folder: string) => void, change: (manifest: Manifest) => void = () => {}) {
  const folder = join(trialFolder(), 'backup')
  await backUp(await usedInstallation(), folder, { withSecret: true, program: '1.2.3' }, () => {})
  damage(folder)
  const manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest
  change(manifest)
  for (const path of Object.keys(manifest.files)) manifest.files[path] = digestOf(join(folder, path))
  writeFileSync(join(folder, MANIFEST), JSON.stringify(manifest))
  return folder
}

function digestOf(file: string) {
  const bytes = readFileSync(file)
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Runs SQL in the database of a backup, without what SQLite enforces. */
const sql = (text: string) => (folder: string) => {
  const db = new Database(join(folder, DATABASE))
  db.exec(`PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON; ${text}`)
  db.close()
}

const database = (bytes: string) => (folder: string) => writeFileSync(join(folder, DATABASE), bytes)
const none = () => {}

test.each<[string, (folder: string) => void, (manifest: Manifest) => void, RegExp]>([
  ['no database', database('hello'), none, /database of the backup is damaged/],
  ['an empty file', database(''), none, /has not the schema that its manifest names/],
  ['a migration less', sql('DELETE FROM _prisma_migrations'), none, /has not the schema/],
  [
    'a migration of a newer program',
    sql(`UPDATE _prisma_migrations SET migration_name = '29990101000000_later' WHERE migration_name LIKE '%init'`),
    none,
    /schema of a newer program \(29990101000000_later\)/,
  ],
  ['a table less', sql('DROP TABLE "Probe"'), none, /tables are not those/],
  [
    'a view in place of a table',
    sql('DROP TABLE "Probe"; CREATE VIEW "Probe" AS SELECT 1 AS id'),
    none,
    /tables are not/,
  ],
  ['a column less', sql('ALTER TABLE "ItemMemo" DROP COLUMN "memo"'), none, /tables are not those/],
  ['a time that is none', sql(`UPDATE "Learner" SET "createdAt" = 'never'`), none, /2 rows of Learner have a value/],
  ['a number that is none', sql(`UPDATE "ItemResponse" SET "seq" = 'a' || "seq"`), none, /3 rows of ItemResponse/],
  ['bytes in place of a text', sql(`UPDATE "Sitting" SET "seed" = x'ff00'`), none, /2 rows of Sitting/],
  ['an answer less', sql('DELETE FROM "ItemResponse" WHERE "id" = 1'), none, /ItemResponse has 2 rows instead of 3/],
  [
    'no entry for its database',
    none,
    ({ files }) => delete files[DATABASE],
    /manifest.json is damaged: files: Expected/,
  ],
  [
    'a file beside the bundles',
    (folder) => writeFileSync(join(folder, 'evil'), 'evil'),
    ({ files }) => Object.assign(files, { 'bundle/../evil': {} }),
    /manifest.json is damaged: files/,
  ],
  [
    'a link in place of a file',
    (folder) => {
      renameSync(join(folder, 'secret'), join(folder, 'elsewhere'))
      symlinkSync('elsewhere', join(folder, 'secret'))
    },
    none,
    /secret is no file/,
  ],
])('a backup with %s is refused, and nothing has changed', async (_, damage, change, reason) => {
  const folder = await strangeBackup(damage, change)
  const old = await usedInstallation()
  const before = await stateOf(old)
  const files = readdirSync(dirname(old.bundles)).sort()
  await expect(restore(folder, old, { replace: true }, none)).rejects.toThrow(
    expect.objectContaining({ name: 'Refused', message: expect.stringMatching(reason) }),
  )
  expect(isRestoring(old.bundles)).toBe(false)
  expect(await stateOf(old)).toEqual(before)
  expect(readdirSync(dirname(old.bundles)).sort()).toEqual(files)
})

test('what is not of this program is left out, and named', async () => {
  const folder = await strangeBackup(
    sql(`CREATE TABLE loot (x BLOB); INSERT INTO loot VALUES (zeroblob(10));
      CREATE VIEW "seen" AS SELECT * FROM "Learner"; CREATE INDEX slow ON "Sitting" ("seed");
      CREATE TRIGGER eat AFTER INSERT ON "ItemResponse" BEGIN DELETE FROM "Learner"; END`),
  )
  const anew = emptyInstallation()
  const said: string[] = []
  await restore(folder, anew, { replace: false }, (line) => said.push(line))
  expect(said.filter((line) => line.startsWith('Left out'))).toEqual([
    'Left out the trigger "eat", which is not of this program',
    'Left out the view "seen", which is not of this program',
    'Left out the index "slow", which is not of this program',
    'Left out the table "loot", which is not of this program',
  ])
  expect(await rowsOf(anew.databaseUrl)).toEqual(await rowsOf((await usedInstallation()).databaseUrl))
})

let cluster: TestPostgres | undefined
beforeAll(async () => {
  if (hasPostgres) cluster = await openPostgres()
}, 60_000)
afterAll(() => cluster?.stop(), 60_000)

test.skipIf(!hasPostgres)(`rows that ${POSTGRES_NEEDED} refuses leave everything as it was`, async () => {
  const folder = await strangeBackup(sql(`UPDATE "Learner" SET "createdAt" = '2026-02-30T09:00:00.000+00:00'`))
  const old = await usedInstallation(await cluster!.createDatabase('strange'))
  rmSync(old.secretFile)
  mkdirSync(old.bundles, { recursive: true })
  writeFileSync(join(old.bundles, 'current.json'), '{"id":"other"}')
  const rows = await rowsOf(old.databaseUrl)
  await expect(restore(folder, old, { replace: true }, none)).rejects.toThrow(/does not take rows of Learner/)
  expect(await rowsOf(old.databaseUrl)).toEqual(rows)
  expect(readFileSync(join(old.bundles, 'current.json'), 'utf8')).toBe('{"id":"other"}')
  expect(existsSync(old.secretFile)).toBe(false)
  expect(isRestoring(old.bundles)).toBe(false)
})
