// The database and its disk fail in every possible way under a running server: what it replies, and that it recovers.
import { execFileSync } from 'node:child_process'
import { closeSync, copyFileSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import Database from 'libsql'
import { findPostgres } from '../lib/progress/trials/find-postgres.mjs'
import { ThrowawayPostgres } from '../lib/progress/trials/throwaway-postgres'
import { AppServer } from './support/app-server.mjs'
import { anyAnswer, Learner } from './support/learner.mjs'

type Reply = Awaited<ReturnType<Learner['send']>>

test.describe.configure({ timeout: 180_000 })

/** A learner with an open practice, and the acknowledged answers. */
async function beginOn(server: AppServer) {
  const learner = new Learner(server.url)
  const sitting = await learner.begin({ kind: 'practice', from: { tags: ['drink/', 'library/'] }, count: 5 })
  const answer = (i: number) =>
    learner.answer(sitting.id, sitting.items[i]!.id, { seq: 1, options: anyAnswer(sitting.items[i]!) })
  return { learner, sitting, answer }
}

const ready = (server: AppServer) => new Learner(server.url).send('GET', '/api/ready')

/** What is wrong with a reply that should be a temporary refusal; empty if nothing. */
function faultsOf({ status, headers, text }: Reply): string[] {
  const document = JSON.parse(text)
  return [
    status === 503 || status === 507 ? '' : `status ${status}`,
    headers['content-type'] === 'application/problem+json' ? '' : `content-type ${headers['content-type']}`,
    headers['cache-control'] === 'no-store' ? '' : `cache-control ${headers['cache-control']}`,
    Number(headers['retry-after']) > 0 ? '' : `retry-after ${headers['retry-after']}`,
    document.status === status && document.title ? '' : `document ${text}`,
  ].filter(Boolean)
}

/** Everything that is sent while it is produced. */
const downloads = (learner: Learner) =>
  Promise.all(
    ['export', 'history.csv', 'mistakes?format=csv', 'mistakes?format=markdown'].map((name) =>
      learner.send('GET', `/api/me/${name}`),
    ),
  )

/** The server refuses within 5 s. @returns the problem document */
async function untilNotReady(server: AppServer): Promise<string> {
  const last = { status: 0, text: '' }
  await expect.poll(async () => Object.assign(last, await ready(server)).status, { timeout: 5_000 }).toBe(503)
  return last.text
}

/** Retries until the server is ready again, like an outbox. */
async function untilReady(server: AppServer): Promise<void> {
  await expect.poll(async () => (await ready(server)).status, { timeout: 60_000 }).toBe(200)
}

/** Stacks, addresses and ids do not belong in a log. */
function expectPlainLog(server: AppServer): void {
  expect(server.log).not.toMatch(/\n\s+at /)
  expect(server.log).not.toContain('Invalid `')
}

test.describe('on SQLite', () => {
  test('a full disk: not ready, answers get 507, and all goes on when there is room', async () => {
    test.skip(process.getuid?.() !== 0 || process.platform !== 'linux', 'a small disk is mounted by root on Linux only')
    const disk = mkdtempSync(join(tmpdir(), 'haeseol-disk-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk])
    const server = await AppServer.open('e2e/vault', { DATABASE_URL: `file:${join(disk, 'haeseol.db')}` })
    try {
      const { learner, sitting, answer } = await beginOn(server)
      expect((await answer(0)).status).toBe(200)
      fill(join(disk, 'filling'))
      expect(await untilNotReady(server)).toContain('disk')
      const refused: Reply[] = []
      for (let i = 1; i < sitting.items.length; i++) {
        const reply = await answer(i)
        if (reply.status !== 200) refused.push(reply)
      }
      expect(refused.length).toBeGreaterThan(0)
      expect(refused.flatMap(faultsOf)).toEqual([])
      expect((await learner.send('GET', '/api/me/export')).status).toBe(200)
      rmSync(join(disk, 'filling'))
      await untilReady(server)
      for (let i = 1; i < sitting.items.length; i++) expect((await answer(i)).status).toBe(200)
      expect((await learner.export()).responses).toHaveLength(sitting.items.length)
      expectPlainLog(server)
    } finally {
      await server.close()
      execFileSync('umount', ['-l', disk])
    }
  })

  test('a file that another process locks for 10 s: pages are read, answers wait or get 503', async () => {
    const server = await AppServer.open('e2e/vault')
    try {
      const { learner, sitting, answer } = await beginOn(server)
      const other = new Database(join(server.folder, 'haeseol.db'))
      other.exec('BEGIN IMMEDIATE')
      const writes = Promise.all([1, 2, 3, 4].map(answer))
      await setTimeout(200)
      const began = performance.now()
      expect((await learner.send('GET', `/api/sittings/${sitting.id}`)).status).toBe(200)
      expect(performance.now() - began, 'a reader does not queue behind the lock').toBeLessThan(2_000)
      await untilNotReady(server)
      const replies = await writes
      expect(replies.flatMap(faultsOf)).toEqual([])
      other.exec('ROLLBACK')
      other.close()
      await untilReady(server)
      for (const i of [1, 2, 3, 4]) expect((await answer(i)).status).toBe(200)
      expectPlainLog(server)
    } finally {
      await server.close()
    }
  })

  test('a file that is removed: noticed at once, what it held is copied, and a restored one is taken up', async ({
    page,
  }) => {
    const server = await AppServer.open('e2e/vault')
    const file = join(server.folder, 'haeseol.db')
    try {
      const { learner, answer } = await beginOn(server)
      expect((await answer(0)).status).toBe(200)
      for (const name of [file, `${file}-wal`, `${file}-shm`]) rmSync(name)
      expect([await answer(1)].flatMap(faultsOf)).toEqual([])
      await untilNotReady(server)
      expect((await downloads(learner)).flatMap(faultsOf), 'none begins and breaks off').toEqual([])
      expect(existsSync(file), 'no empty database is made in its place').toBe(false)
      const [name, value] = learner.cookie.split('=') as [string, string]
      await page.context().addCookies([{ name, value, url: server.url }])
      for (const [locale, words] of [
        ['ko', '화면을 보여 드리지 못했어요'],
        ['en', 'This page couldn’t be shown'],
      ]) {
        expect((await page.goto(`${server.url}/${locale}/history`))!.status()).toBe(500)
        await expect(page.getByRole('heading', { name: words! })).toBeVisible()
      }
      expect((await learner.send('GET', '/api/metrics')).text).toContain('haeseol_faults_total{kind="gone"}')
      expect((await learner.send('GET', '/api/metrics')).text).not.toContain('haeseol_faults_total{kind="program"}')
      expect(server.log).toContain(`${file}.rescued`)
      copyFileSync(`${file}.rescued`, file)
      await untilReady(server)
      expect((await answer(1)).status).toBe(200)
      expect((await learner.export()).responses).toHaveLength(2)
      await server.stop('SIGKILL')
      await server.start()
      expect((await learner.export()).responses).toHaveLength(2)
      expectPlainLog(server)
    } finally {
      await server.close()
    }
  })

  test('a file that is damaged while it is open: not ready, and problem documents', async () => {
    const server = await AppServer.open('e2e/vault')
    const file = join(server.folder, 'haeseol.db')
    try {
      const { learner, sitting } = await beginOn(server)
      new Database(file).exec('PRAGMA wal_checkpoint(TRUNCATE)')
      overwrite(file)
      const replies = [await learner.send('GET', `/api/sittings/${sitting.id}`), ...(await downloads(learner))]
      expect(replies.flatMap(faultsOf)).toEqual([])
      await untilNotReady(server)
      expect(server.log).toContain('damaged')
      expectPlainLog(server)
    } finally {
      await server.close()
    }
  })
})

const bin = findPostgres()

test.describe('on PostgreSQL', () => {
  test.skip(bin === undefined, 'PostgreSQL is not installed here to be frozen')

  test('a server that is frozen: not ready within 5 s, requests end in 503, and it recovers when it thaws', async () => {
    const cluster = await ThrowawayPostgres.start(bin!)
    const server = await AppServer.open('e2e/vault', {
      DATABASE_URL: await cluster.createDatabase('frozen'),
      HAESEOL_DATABASE_TIMEOUT_MS: '2000',
    })
    try {
      const { learner, sitting, answer } = await beginOn(server)
      expect((await answer(0)).status).toBe(200)
      cluster.freeze()
      await untilNotReady(server)
      const replies = await Promise.all([
        ...[1, 2, 3, 4].map(answer),
        learner.send('GET', `/api/sittings/${sitting.id}`),
        learner.send('GET', '/api/me/export'),
        learner.send('POST', '/api/sittings', { kind: 'practice', from: { tags: ['drink/'] }, count: 2 }),
      ])
      expect(replies.flatMap(faultsOf)).toEqual([])
      cluster.thaw()
      await untilReady(server)
      for (const i of [1, 2, 3, 4]) expect((await answer(i)).status).toBe(200)
      expect((await learner.export()).responses).toHaveLength(5)
      expectPlainLog(server)
    } finally {
      cluster.thaw()
      await server.close()
      await cluster.stop()
    }
  })
})

/** Fills up a disk. */
function fill(path: string): void {
  const file = openSync(path, 'w')
  for (const size of [1_048_576, 4_096]) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size))
    } catch {
      // not enough space
    }
  }
  closeSync(file)
}

/** Overwrites an open file after its first page. */
function overwrite(path: string): void {
  const file = openSync(path, 'r+')
  const { size } = statSync(path)
  writeSync(file, Buffer.alloc(size - 4_096, 0x7f), 0, size - 4_096, 4_096)
  closeSync(file)
}
