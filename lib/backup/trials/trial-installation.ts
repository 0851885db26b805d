/**
 * Installations for tests: each is a folder with a small bundle, a picture, a secret and the history of some learners.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'libsql'
import { onTestFinished } from 'vitest'
import type { Installation } from '../../installation/installation'
import { openStore } from '../../progress/open-store'
import { answer, NINE, newLearner, newSitting, TEN } from '../../progress/trials/example-sittings'
import { dumpDatabase } from '../dump-database'
import { quote, tablesOf } from '../tables'

/** @returns a folder that is removed after the test */
export function trialFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'haeseol-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** @returns an installation without any files */
export function emptyInstallation(databaseUrl?: string): Installation {
  const home = trialFolder()
  return {
    databaseUrl: databaseUrl ?? `file:${join(home, 'data', 'haeseol.db')}`,
    bundles: join(home, 'data', 'bundle'),
    secretFile: join(home, 'data', 'secret'),
    secret: undefined,
  }
}

/** Files among the bundles that a backup leaves out. */
export const LEFT_OUT = [
  'cache/vault.json',
  'older/bundle.json',
  '.publisher.lock',
  '.unfinished/bundle.json',
  'assets/.unfinished',
]

export async function usedInstallation(databaseUrl?: string): Promise<Installation> {
  const installation = emptyInstallation(databaseUrl)
  const put = (path: string, text: string) => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  const bundled = [
    'current.json',
    'served/bundle.json',
    'served/identity.ndjson',
    'served/pages/a.ndjson',
    'assets/b.png',
  ]
  for (const path of [...bundled, ...LEFT_OUT])
    put(join(installation.bundles, path), JSON.stringify({ id: 'served', path }))
  put(installation.secretFile, 'the secret of this one installation\n')
  if (databaseUrl === undefined) copyFileSync(await history(), installation.databaseUrl.slice('file:'.length))
  else await fillHistory(databaseUrl)
  return installation
}

let made: Promise<string> | undefined

/**
 * A database with some history. Tests copy it instead of filling their own: libsql releases a database some time after
 * closing it, and a restore refuses a database in use.
 */
const history = () => (made ??= makeHistory())

async function makeHistory(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'haeseol-history-'))
  await fillHistory(`file:${join(folder, 'filled.db')}`)
  await dumpDatabase(`file:${join(folder, 'filled.db')}`, join(folder, 'history.db'), () => {})
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'history.db')
}

/** Two learners: one with a finished exam and a changed answer, one with an open practice. */
async function fillHistory(databaseUrl: string): Promise<void> {
  const store = await openStore(databaseUrl)
  const { writer } = store
  const mina = newLearner()
  const exam = await writer.createSitting(mina, newSitting('exam', ['efs', 's3'], { minutes: 90.5 }), NINE)
  for (const [seq, letter] of ['a', 'b'].entries())
    await writer.record(mina, exam.id, answer('efs', seq + 1, letter), NINE)
  await writer.finish(mina, exam.id, TEN)
  const jun = newLearner()
  const practice = await writer.createSitting(jun, newSitting('practice', ['efs', '한글 "이름"\\']), NINE)
  await writer.record(jun, practice.id, answer('efs', 1, 'b'), NINE)
  await store.close()
}

/** Every row of every table, as stored in SQLite. */
export async function rowsOf(databaseUrl: string): Promise<Record<string, unknown[]>> {
  const copy = join(trialFolder(), 'rows.db')
  await dumpDatabase(databaseUrl, copy, () => {})
  const db = new Database(copy)
  const read = (name: string) =>
    db
      .prepare(`SELECT * FROM ${quote(name)} ORDER BY 1, 2`)
      .raw()
      .all()
  const rows = Object.fromEntries(tablesOf(db).map(({ name }) => [name, read(name)]))
  db.close()
  return rows
}

/** Everything that a restore must bring back: rows, bundle, ledger, picture and secret. */
export async function stateOf({ databaseUrl, bundles, secretFile }: Installation): Promise<Record<string, unknown>> {
  const files = ['current.json', 'served/identity.ndjson', 'served/pages/a.ndjson', 'assets/b.png']
  const texts = [...files.map((file) => join(bundles, file)), secretFile].map((file) => readFileSync(file, 'utf8'))
  return { rows: await rowsOf(databaseUrl), texts }
}
