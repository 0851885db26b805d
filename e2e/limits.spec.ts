// The limits: the default ones, and some that are set low.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { test as base, expect } from '@playwright/test'
import { findPostgres } from '../lib/progress/trials/find-postgres.mjs'
import { ThrowawayPostgres } from '../lib/progress/trials/throwaway-postgres'
import { AppServer } from './support/app-server.mjs'
import { anyAnswer, Learner } from './support/learner.mjs'

const run = promisify(execFile)
const PRACTICE = { kind: 'practice', from: { tags: ['library/'] }, count: 1 }
const EXAM = { kind: 'exam', from: { tags: ['drink/', 'library/'] }, minutes: 60 }

/** The servers of a test, which end with it. */
const test = base.extend<{ serve(settings: Record<string, string>): Promise<AppServer> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern there
  serve: async ({}, use) => {
    const servers: AppServer[] = []
    await use(async (settings) => {
      servers.push(await AppServer.open('e2e/vault', settings))
      return servers.at(-1)!
    })
    for (const server of servers) await server.close()
  },
})

test.describe.configure({ timeout: 300_000 })

test('a client that floods gets 429, the others are served, and memory and disk stay what they are', async () => {
  const { stdout } = await run(process.execPath, ['bench/hostile.mjs', '1000', '1000', '500'])
  console.log(stdout.trim())
  expect(stdout).toContain('0 failures')
})

test('reads are limited by learner and by address, a file costs little, an export much', async ({ serve }) => {
  const byLearner = await serve({ HAESEOL_READS_PER_LEARNER: '40' }) // ten at once
  const mina = new Learner(byLearner.url)
  await mina.begin(PRACTICE)
  const statuses = async (count: number, path: string, learner = mina) =>
    (await Promise.all(Array.from({ length: count }, () => learner.send('GET', path)))).map(({ status }) => status)
  expect((await statuses(30, '/api/me/notes/none')).filter((status) => status === 429).length).toBeGreaterThan(0)
  expect(await statuses(12, '/api/me/notes/none', new Learner(byLearner.url)), 'nobody yet').not.toContain(429)
  const jun = new Learner(byLearner.url)
  await jun.begin(PRACTICE)
  expect(await statuses(1, '/api/me/export', jun)).toEqual([200])
  expect(await statuses(1, '/api/me/export', jun)).toEqual([429])

  const byAddress = await serve({ HAESEOL_STRANGERS_READS_PER_ADDRESS: '40' })
  const nobody = new Learner(byAddress.url)
  expect(await statuses(12, '/api/health', nobody)).not.toContain(429)
  const refused = await Promise.all(
    Array.from({ length: 40 }, () => nobody.send('GET', '/ko', undefined, { accept: 'text/html' })),
  )
  const page = refused.find(({ status }) => status === 429)!
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.text).toContain('다시 열어 주세요')
  expect(Number(page.headers['retry-after'])).toBeGreaterThan(0)
})

test('a page that is kept costs little, and one that is rendered for another spelling of its address as much as any', async ({
  serve,
}) => {
  const server = await serve({ HAESEOL_STRANGERS_READS_PER_ADDRESS: '60' }) // fifteen at once
  const nobody = new Learner(server.url)
  const statuses = async (paths: string[]) => {
    const replies = []
    for (const path of paths) replies.push(await nobody.send('GET', path))
    return replies.map(({ status }) => status)
  }
  expect(await statuses(Array(60).fill('/en/notes/lending'))).not.toContain(429)
  const escaped = (letter: string) => `%${letter.charCodeAt(0).toString(16)}`
  const spelling = (n: number) => [...'lending'].map((letter, i) => ((n >> i) & 1 ? escaped(letter) : letter)).join('')
  const spellings = Array.from({ length: 40 }, (_, i) => `/en/notes/${spelling(i + 1)}`)
  expect((await statuses(spellings)).filter((status) => status === 429).length).toBeGreaterThan(10)
})

test('sittings begun are limited by learner and address, newcomers by address', async ({ serve }) => {
  const server = await serve({ HAESEOL_BEGINS_PER_LEARNER: '8', HAESEOL_NEWCOMERS_PER_ADDRESS: '12' })
  const mina = new Learner(server.url)
  const begun = []
  for (let i = 0; i < 4; i++) begun.push(await mina.send('POST', '/api/sittings', PRACTICE))
  expect(begun.map(({ status }) => status)).toEqual([201, 201, 429, 429])
  expect(JSON.parse(begun[3]!.text)).toMatchObject({ status: 429, title: 'Too many sittings begun' })
  expect(Number(begun[3]!.headers['retry-after'])).toBeGreaterThan(1_000)
  const newcomers = []
  for (let i = 0; i < 4; i++)
    newcomers.push((await new Learner(server.url).send('POST', '/api/sittings', PRACTICE)).status)
  expect(newcomers).toEqual([201, 201, 429, 429])
})

test('who only begins has to answer something, and what is answered never stands in the way', async ({ serve }) => {
  const server = await serve({ HAESEOL_UNANSWERED_PER_LEARNER: '2' })
  const mina = new Learner(server.url)
  const exam = await mina.begin(EXAM)
  await mina.begin(EXAM)
  const refused = await mina.send('POST', '/api/sittings', EXAM)
  const detail = 'You have 2. Answer a question in some of them first.'
  expect([refused.status, JSON.parse(refused.text).detail]).toEqual([429, detail])
  expect((await mina.answer(exam.id, exam.items[0]!.id, { seq: 1, options: anyAnswer(exam.items[0]!) })).status).toBe(
    200,
  )
  await mina.begin(EXAM)
})

test('on a disk with little room nothing is begun, in words, and answers are stored', async ({ serve, page }) => {
  const server = await serve({})
  const mina = new Learner(server.url)
  const { id, items } = await mina.begin(EXAM)
  await server.stop()
  server.env.HAESEOL_FREE_DISK_MB = '1000000000'
  await server.start()
  expect((await mina.answer(id, items[0]!.id, { seq: 1, options: anyAnswer(items[0]!) })).status).toBe(200)
  const refused = await mina.send('POST', '/api/sittings', EXAM)
  expect([refused.status, refused.headers['content-type']]).toEqual([507, 'application/problem+json'])
  await page.goto(`${server.url}/en/practice`)
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'There is no space' })).toBeVisible()
})

test('two instances on one PostgreSQL hold a learner to one limit', async () => {
  const bin = findPostgres()
  test.skip(bin === undefined, 'PostgreSQL is not installed here')
  const cluster = await ThrowawayPostgres.start(bin!)
  const settings = {
    DATABASE_URL: await cluster.createDatabase('shared'),
    HAESEOL_SECRET: 'a secret that two instances share, long enough',
    HAESEOL_WRITES_PER_LEARNER: '40',
  }
  const [one, two] = [await AppServer.open('e2e/vault', settings), await AppServer.open('e2e/vault', settings)]
  try {
    const mina = new Learner(one.url)
    const { id, items } = await mina.begin(EXAM)
    const again = new Learner(two.url)
    again.cookie = mina.cookie
    const answers = Array.from({ length: 24 }, (_, i) =>
      (i % 2 ? mina : again).answer(id, items[0]!.id, { seq: i + 1, options: anyAnswer(items[0]!) }),
    )
    const allowed = (await Promise.all(answers)).filter(({ status }) => status === 200).length
    expect(allowed, 'ten at once, or few more on a slow machine').toBeLessThan(16)
    expect(allowed).toBeGreaterThan(5)
  } finally {
    await one.close()
    await two.close()
    await cluster.stop()
  }
})

test('a setting that is no number is told by its name, and nothing is served', async ({ serve }) => {
  await expect(serve({ HAESEOL_BEGINS_PER_LEARNER: 'many' })).rejects.toThrow('Expected `HAESEOL_BEGINS_PER_LEARNER`')
})
