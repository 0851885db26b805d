import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { anyAnswer, Learner } from './support/learner.mjs'

const CANARY = 'KANARI' // in the explanation of every option of the test vault
const DAY_MS = 86_400_000

/** A cookie signed like the server's, for any day. The secret is beside the database. */
function cookieOf(learner: string, day: number): string {
  const secret = process.env.HAESEOL_SECRET ?? readFileSync(join(process.env.E2E_DATA!, 'secret'), 'utf8').trim()
  const text = `${learner}.${day}`
  return `haeseol=${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}

/** A learner with an unfinished practice and a finished exam. */
async function studied(url: string) {
  const owner = new Learner(url)
  const practice = await owner.begin({ kind: 'practice', from: { notes: ['steeping-time'] } })
  const exam = await owner.begin({ kind: 'exam', from: { tags: ['library/'] }, minutes: 10 })
  const [item] = practice.items
  await owner.answer(practice.id, item!.id, { seq: 1, options: anyAnswer(item!) })
  await owner.answer(exam.id, exam.items[0]!.id, { seq: 1, options: anyAnswer(exam.items[0]!) })
  await owner.ask('POST', `/api/sittings/${exam.id}/finish`)
  return { owner, practice, exam, item: item!.id, options: anyAnswer(item!) }
}

type Studied = Awaited<ReturnType<typeof studied>>
type Asked = [method: string, path: string, status: number, body?: unknown]

const form = (fields: Record<string, string>) => Buffer.from(new URLSearchParams(fields).toString())
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** Every route with data of a learner, and how it replies to somebody else. */
function routes({ practice, exam, item, options }: Studied): Asked[] {
  return [
    ['GET', `/api/sittings/${practice.id}`, 404],
    ['PUT', `/api/sittings/${practice.id}/responses/${item}`, 404, { seq: 1, options }],
    ['PUT', `/api/sittings/${practice.id}/flags/${item}`, 404, { flagged: true }],
    ['POST', `/api/sittings/${practice.id}/finish`, 404],
    ['GET', `/api/sittings/${exam.id}/result`, 404],
    ['POST', `/api/sittings/${exam.id}/finish`, 404],
    ['GET', '/api/me/export', 200],
    ['GET', '/api/me/notes/steeping-time', 200],
    ['GET', `/en/sittings/${practice.id}`, 404],
    ['GET', `/en/sittings/${exam.id}/result`, 404],
    ['GET', '/en', 200],
    ['GET', '/en/history', 200],
    ['GET', `/en/history?after=${exam.id}`, 200],
    ['GET', '/en/practice', 200],
    ['GET', '/en/exams', 200],
    ['GET', '/en/settings', 200],
    ['GET', '/en/notes/steeping-time', 200],
    ['POST', `/en/sittings/${practice.id}/answer`, 303, form({ item, option: options[0]! })],
    ['POST', `/en/sittings/${practice.id}/finish`, 303, form({})],
    ['DELETE', '/api/me', 204],
  ]
}

const day = Math.floor(Date.now() / DAY_MS)
const visitors: Record<string, (owner: string, other: Learner) => string> = {
  'nobody yet': () => '',
  'another learner': (_, other) => other.cookie,
  'a forger of a signature': (owner) => `haeseol=${owner}.${day}.${'A'.repeat(43)}`,
  'a forger of a day': (owner) => cookieOf(owner, day - 401).replace(`.${day - 401}.`, `.${day}.`),
  'a forger of a name': (owner, other) => other.cookie.replace(/=[^.]*/, `=${owner}`),
  'the owner of a cookie that is too old': (owner) => cookieOf(owner, day - 401),
}

for (const [who, cookieFor] of Object.entries(visitors)) {
  test(`${who} gets nothing of somebody else’s, from any route`, async ({ baseURL }) => {
    const mine = await studied(baseURL!)
    const before = JSON.stringify(await mine.owner.export())
    const { learner } = await mine.owner.ask('GET', '/api/me/export')
    const other = new Learner(baseURL!)
    await other.begin({ kind: 'practice', from: { tags: ['library/'] } })

    for (const [method, path, status, body] of routes(mine)) {
      const visitor = new Learner(baseURL!)
      visitor.cookie = cookieFor(learner, other)
      const reply = await visitor.send(method, path, body, Buffer.isBuffer(body) ? FORM : {})
      expect(reply.status, `${method} ${path}`).toBe(status)
      for (const foreign of [CANARY, learner]) expect(reply.text, `${method} ${path}`).not.toContain(foreign)
      const isAsked = path.includes(mine.practice.id)
      if (!isAsked) expect(reply.text, `${method} ${path}`).not.toContain(mine.practice.id)
    }
    expect(JSON.stringify(await mine.owner.export()), 'nothing of it was changed').toBe(before)
  })
}

test('the owner gets it all, so that the routes above are the right ones', async ({ baseURL }) => {
  const mine = await studied(baseURL!)
  const [get, put, , , result] = routes(mine) as [Asked, Asked, Asked, Asked, Asked]
  for (const [method, path, , body] of [get, put, result]) {
    expect((await mine.owner.send(method, path, body)).status, path).toBe(200)
  }
  expect((await mine.owner.send('GET', `/en/sittings/${mine.exam.id}/result`)).text).toContain(CANARY)
  const again = new Learner(baseURL!)
  again.cookie = cookieOf((await mine.owner.ask('GET', '/api/me/export')).learner, day)
  expect((await again.send('GET', get[1])).status, 'a cookie of today is taken').toBe(200)
})

for (const order of ['first', 'last'])
  test(`a learner is recognised if the own cookie is the ${order} of two installations on the host`, async ({
    baseURL,
  }) => {
    const mine = await studied(baseURL!)
    const both = [mine.owner.cookie, `haeseol=mina.${day}.${'A'.repeat(43)}`]
    mine.owner.cookie = (order === 'first' ? both : both.toReversed()).join('; ')
    const { status, headers } = await mine.owner.send('GET', `/api/sittings/${mine.practice.id}`)
    expect(status).toBe(200)
    expect((await mine.owner.begin({ kind: 'practice', from: { notes: ['steeping-time'] } })).id).toBeTruthy()
    expect(headers['set-cookie'], 'no second learner is made').toBeUndefined()
    expect((await mine.owner.export()).sittings).toHaveLength(3)
  })
