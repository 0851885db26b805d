import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { freePort } from '../cli/shared/free-port.mjs'

let home: string
const started: ChildProcess[] = []
test.beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'haeseol-publishing-'))
  cpSync('e2e/vault', join(home, 'vault'), { recursive: true })
})
test.afterEach(async () => {
  await Promise.all(started.splice(0).map((child) => ended(child, 'SIGKILL')))
  // A worker of a killed server may still write its last file.
  rmSync(home, { recursive: true, maxRetries: 5 })
})

interface Started {
  child: ChildProcess
  url: string
  said: () => string
}

/** Runs `npm start` on the folders of the test. */
async function start(data = 'data', settings: Record<string, string> = {}): Promise<Started> {
  const port = await freePort()
  const env = {
    ...process.env,
    PORT: String(port),
    CONTENT_DIR: join(home, 'vault'),
    DATABASE_URL: `file:${join(home, data, 'haeseol.db')}`,
    BUNDLE_DIR: join(home, data, 'bundle'),
    ...settings,
  }
  const child = spawn(process.execPath, ['cli/start.mjs'], { env, stdio: 'pipe' })
  started.push(child)
  let said = ''
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text) => (said += text))
  return { child, url: `http://localhost:${port}`, said: () => said }
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill(signal)
  })
}

/** The served bundle. Polls until there is one other than `before`. */
async function served({ url, child, said }: Started, before?: string): Promise<string> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`npm start ended: ${said()}`)
    const bundle = await fetch(`${url}/api/ready`).then(
      async (reply) => (reply.ok ? (await reply.json()).bundle : undefined),
      () => undefined,
    )
    if (bundle !== undefined && bundle !== before) return bundle
    await setTimeout(50)
  }
}

const page = async ({ url }: Started) => (await fetch(`${url}/en/notes/lending`)).text()
/** @param words  inserted before the first section */
const edit = (words: string) => {
  const file = join(home, 'vault/library/lending.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace('\n## ', `\n${words}\n\n## `))
}

test('a copied folder of data is served and published into after an edit, whatever of it is damaged or missing', async () => {
  const first = await start()
  await served(first)
  await ended(first.child, 'SIGTERM')
  cpSync(join(home, 'data'), join(home, 'copy'), { recursive: true })
  const [bundle] = readdirSync(join(home, 'copy/bundle')).filter((name) => /^b[\w-]{22}$/.test(name))
  rmSync(join(home, 'copy/bundle', bundle!, 'pages'), { recursive: true })
  writeFileSync(join(home, 'copy/bundle', bundle!, 'identity.ndjson'), '{"ret')
  writeFileSync(join(home, 'copy/bundle/current.json'), '{"i')
  writeFileSync(join(home, 'copy/bundle/.lock'), String(process.pid))
  edit('Words of the edit.')
  const second = await start('copy')
  await served(second)
  expect(await page(second)).toContain('Words of the edit.')
})

test('two of them on the same folders serve the same, and one says who it waits for', async () => {
  const first = await start()
  const bundle = await served(first)
  const hold = `
    const Database = require('libsql')
    const lock = new Database(process.argv[1], { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
    process.stdout.write('held')
    setInterval(() => lock.inTransaction, 1000)`
  const holder = spawn(process.execPath, ['-e', hold, join(home, 'data/bundle/.publisher.lock')], { stdio: 'pipe' })
  started.push(holder)
  await new Promise((held) => holder.stdout!.once('data', held))
  edit('Words of the edit.')
  const second = await start()
  await expect.poll(second.said).toMatch(/Waiting for process \d+ on .+, which began at .+, to publish into/)
  await ended(holder, 'SIGKILL')
  const next = await served(second)
  expect(next).not.toBe(bundle)
  expect(await served(first, bundle)).toBe(next)
})

test('a note with an error is served as it was, the others as they are, and the server says so to nobody', async () => {
  const running = await start()
  const bundle = await served(running)
  edit('\n**Question:** Which?\n\n**Options:**\n- A) a\n- B) b\n\n**정답: F**\n')
  const file = join(home, 'vault/new.md')
  writeFileSync(file, '# A new note\n\nWords of the new note.\n')
  await served(running, bundle)
  await expect.poll(running.said).toContain('Still served in their last version without errors: library/lending.md')
  const news = await (await fetch(`${running.url}/en/notes/new`)).text()
  expect(news).toContain('Words of the new note.')
  expect(await page(running)).not.toContain('정답: F')
})

test('what was published before is served although the vault is gone', async () => {
  const first = await start()
  const bundle = await served(first)
  await ended(first.child, 'SIGTERM')
  const second = await start('data', { CONTENT_DIR: join(home, 'nowhere') })
  expect(await served(second)).toBe(bundle)
})
