/** Addresses, methods and times that a vault or a stranger may bring, and that Next or a database does not take. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { AppServer } from './support/app-server.mjs'
import { Learner } from './support/learner.mjs'

const FOLDER = '100% 할인/50%'

/** A server of a vault with percent signs in the names of folders and notes. */
const test = base.extend<object, { server: AppServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the fixtures destructured
    async ({}, use) => {
      const vault = mkdtempSync(join(tmpdir(), 'haeseol-percent-'))
      cpSync('e2e/vault', vault, { recursive: true })
      mkdirSync(join(vault, FOLDER), { recursive: true })
      writeFileSync(join(vault, FOLDER, '20% 적립.md'), '# 20% 적립\n\n적립금은 다음 달에 쓴다.\n')
      const server = await AppServer.open(vault)
      await use(server)
      await server.close()
      rmSync(vault, { recursive: true })
    },
    { scope: 'worker' },
  ],
})

const faultsOf = async (server: AppServer) =>
  (await new Learner(server.url).send('GET', '/api/metrics')).text.match(/^haeseol_faults_total.*$/gm) ?? []

test('a folder is opened though its name has a percent sign', async ({ page, server }) => {
  await page.goto(`${server.url}/ko/folders/${FOLDER.split('/').map(encodeURIComponent).join('/')}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('50%')
  await page.getByRole('main').getByRole('link', { name: '20% 적립' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('20% 적립')
})

test('an unknown name with a percent sign is not found, and no fault of the program', async ({ server }) => {
  const visitor = new Learner(server.url)
  for (const section of ['folders', 'topics', 'notes', 'booklet', 'mistakes/items', 'pictures/notes'])
    for (const name of ['%25', 'a%25b', '100%25%20a'])
      expect((await visitor.send('GET', `/ko/${section}/${name}`)).status, `${section}/${name}`).toBe(404)
  expect(await faultsOf(server)).toEqual([])
})

test('methods that nothing has are refused in words, and are no fault of the program', async ({ server }) => {
  const visitor = new Learner(server.url)
  for (const method of ['TRACE', 'PROPFIND', 'QUERY', 'SEARCH'])
    for (const path of ['/ko', '/api/me', '/api/sittings', '/vault/none', '/nothing']) {
      const { status, headers } = await visitor.send(method, path)
      expect([status, headers['content-type']], `${method} ${path}`).toEqual([405, 'application/problem+json'])
    }
  expect(await faultsOf(server)).toEqual([])
})

test('a time that no database stores is refused in words', async ({ server }) => {
  const visitor = new Learner(server.url)
  for (const until of ['0000-01-01T00:00:00+14:00', '9999-12-31T23:59:59-14:00'])
    expect((await visitor.send('PUT', '/api/me/suspended/steeping-time', { until })).status, until).toBe(400)
  expect(await faultsOf(server)).toEqual([])
})

test('a NUL, which PostgreSQL does not take, is refused in words wherever it is sent', async ({ server }) => {
  const visitor = new Learner(server.url)
  const { id, items } = await visitor.begin({ kind: 'practice', from: { notes: ['steeping-time'] } })
  const sitting = `/api/sittings/${id}`
  const asked: [method: string, path: string, status: number, body?: unknown][] = [
    ['GET', '/api/sittings/%00', 404],
    ['GET', '/api/sittings/a%00b/result', 404],
    ['GET', '/api/me/notes/%00', 404],
    ['GET', '/ko/history?after=%00', 404],
    ['GET', '/ko/search?q=%00', 404],
    ['DELETE', '/api/me/suspended/%00', 404],
    ['PUT', `${sitting}/responses/%00`, 404, { seq: 1, options: ['a'] }],
    ['PUT', `${sitting}/responses/${items[0]!.id}`, 422, { seq: 1, options: ['\0'] }],
    ['POST', `${sitting}/similar`, 400, { item: '\0' }],
    ['POST', '/api/sittings', 400, { kind: 'practice', from: { items: ['\0'] } }],
  ]
  for (const [method, path, status, body] of asked)
    expect((await visitor.send(method, path, body)).status, `${method} ${path}`).toBe(status)
  const form = Buffer.from('item=%00&option=a')
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await visitor.send('POST', `/ko/sittings/${id}/answer`, form, type)).status).toBe(400)
})

test('nobody can have pictures scaled and stored', async ({ server }) => {
  const visitor = new Learner(server.url)
  for (const url of ['/icon-512.png', '/ko/pictures/site.png', '/api/health', 'http://127.0.0.1/'])
    expect((await visitor.send('GET', `/_next/image?url=${encodeURIComponent(url)}&w=640&q=75`)).status, url).toBe(404)
})
