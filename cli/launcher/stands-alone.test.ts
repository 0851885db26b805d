import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import Database from 'libsql'
import { afterAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** The project right after `npm install`: without database client and programs. */
const checkout = mkdtempSync(join(tmpdir(), 'haeseol-checkout-'))
for (const name of [
  'cli',
  'lib',
  'components/messages',
  'prisma',
  'docs',
  'content',
  'package.json',
  'package-lock.json',
])
  cpSync(join(root, name), join(checkout, name), {
    recursive: true,
    filter: (path) => path !== join(root, 'prisma/generated'),
  })
symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'), 'junction')
afterAll(() => rmSync(checkout, { recursive: true }))

const database = join(checkout, 'data/test.db')

async function haeseol(...args: string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL: `file:${database}` }
  const script = join(checkout, 'cli/haeseol.mjs')
  return (await promisify(execFile)(process.execPath, [script, ...args], { cwd: checkout, env, maxBuffer: 1e8 })).stdout
}

test('commands that read notes need no database client', async () => {
  expect(await haeseol('check', 'content')).toMatch(/questions? delivered: 0 errors/)
  await haeseol('export', 'content', '--format', 'csv', '--out', join(checkout, 'bank.csv'))
  await haeseol('import', join(checkout, 'bank.csv'), '--out', join(checkout, 'imported'))
  expect(await haeseol('diff', 'content', 'content')).toContain(' same, 0 edited')
  expect(existsSync(join(checkout, 'prisma/generated'))).toBe(false)
})

test('every command of `main.ts` runs a file of its own name, which is how its program is found', () => {
  const main = readFileSync(join(root, 'cli/commands/main.ts'), 'utf8')
  const commands = [...main.matchAll(/\.command\('([\w-]+).*?import\('(.+?)'\)/gs)]
  expect(commands.map(([, command]) => command)).toEqual(commands.map(([, , module]) => basename(module!)))
  expect(commands).toHaveLength(main.match(/\.command\(/g)!.length)
})

test('commands that need the database generate its client, and again after a new migration', async () => {
  await expect(haeseol('reports', '--format', 'json')).rejects.toMatchObject({ stdout: '' })
  const answered = haeseol('answer-report', 'tea', '--verdict', 'kept', '--reason', 'It is right.')
  await expect(answered).rejects.toThrow('There is no file at')
  await haeseol('migrate')
  expect(tables()).not.toContain('later')
  for (const kind of ['sqlite', 'postgresql']) {
    const folder = join(checkout, 'prisma/migrations', kind, '29990101000000_later')
    mkdirSync(folder)
    writeFileSync(join(folder, 'migration.sql'), 'CREATE TABLE "later" ("id" INTEGER PRIMARY KEY)')
  }
  await haeseol('migrate')
  expect(tables()).toContain('later')
})

function tables(): string[] {
  const db = new Database(database)
  try {
    const rows = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[]
    return rows.map(({ name }) => name)
  } finally {
    db.close()
  }
}
