import { expect, test } from '@playwright/test'
import { anyAnswer, Learner } from './support/learner.mjs'

const PROBLEM = 'application/problem+json'
const JSON_TYPE = { 'content-type': 'application/json' }

/** Uses a plain socket, because a browser or Playwright would correct such headers and paths. */
const learnerOf = (baseURL: string | undefined) => new Learner(baseURL!)

test('an address that is not UTF-8 is a fault of the asker', async ({ baseURL }) => {
  const learner = learnerOf(baseURL)
  for (const part of ['%ff', '%', '%zz', '%ed%a0%80']) {
    for (const path of [
      `/api/sittings/${part}`,
      `/en/notes/${part}`,
      `/en/topics/${part}`,
      `/vault/${part}`,
      `/${part}`,
    ]) {
      const { status, headers } = await learner.send('GET', path)
      expect([status, headers['content-type']], path).toEqual([400, PROBLEM])
    }
  }
})

test('names that every object has are no notes', async ({ baseURL }) => {
  const learner = learnerOf(baseURL)
  for (const name of [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '%00',
    'lending%00',
    '..%2f..%2fsecret',
  ]) {
    expect((await learner.send('GET', `/en/notes/${name}`)).status, name).toBe(404)
    expect((await learner.send('GET', `/vault/${name}`)).status, name).toBe(404)
  }
})

test('names that every object has are no faults of a form', async ({ page }) => {
  for (const room of ['practice', 'exams'])
    for (const name of ['__proto__', 'constructor', 'toString']) {
      await page.goto(`en/${room}?fault=${name}`)
      await expect(page.getByRole('main').getByRole('alert'), `${room} ${name}`).toHaveText(/[.]$/)
      const reply = await page.request.post('en/sittings/new', { form: { kind: name }, maxRedirects: 0 })
      expect(reply.headers().location).toMatch(/\/en\/practice\?fault=/)
    }
})

test('NUL and halves of characters in ids name nothing, and the server goes on', async ({ baseURL }) => {
  const learner = learnerOf(baseURL)
  const { id, items } = await learner.begin({ kind: 'practice', from: { tags: ['library/'] } })
  const [item] = items
  const options = anyAnswer(item!)
  for (const name of ['%00', `${item!.id}%00`, '%EF%BF%BF']) {
    expect((await learner.answer(id, name, { seq: 1, options })).status).toBe(404)
    expect((await learner.answer(`${id}${name}`, item!.id, { seq: 1, options })).status).toBe(404)
  }
  for (const option of ['\u0000', '\ud800', `${options[0]}\u0000`]) {
    expect((await learner.answer(id, item!.id, { seq: 1, options: [option] })).status, JSON.stringify(option)).toBe(422)
    expect((await learner.send('POST', '/api/sittings', { kind: 'practice', from: { notes: [option] } })).status).toBe(
      422,
    )
    expect((await learner.send('POST', '/api/sittings', { kind: 'exam', from: { blueprint: option } })).status).toBe(
      404,
    )
  }
  expect((await learner.send('GET', '/api/ready')).status).toBe(200)
  expect((await learner.export()).responses).toEqual([])
})

test('a form of the wrong type, or damaged, is refused', async ({ baseURL }) => {
  const learner = learnerOf(baseURL)
  const forms = ['/en/notes/lending/answer', '/en/sittings/none/answer', '/en/sittings/new']
  for (const path of forms) {
    const none = await learner.send('POST', path)
    const json = await learner.send('POST', path, {})
    const parts = { 'content-type': 'multipart/form-data; boundary=x' }
    const cut = await learner.send('POST', path, Buffer.from('--x\r\ncontent-disp'), parts)
    expect([none.status, json.status, cut.status], path).toEqual([415, 415, 400])
    expect([none, json, cut].map(({ headers }) => headers['content-type'])).toEqual([PROBLEM, PROBLEM, PROBLEM])
  }
})

test('a body larger than any answer is refused, with its length told or not', async ({ baseURL }) => {
  const learner = learnerOf(baseURL)
  const large = Buffer.alloc(80_000, 0x20)
  for (const headers of [JSON_TYPE, { ...JSON_TYPE, 'transfer-encoding': 'chunked' }]) {
    const { status, headers: said } = await learner.send('POST', '/api/sittings', large, headers)
    expect([status, said['content-type']]).toEqual([413, PROBLEM])
  }
})

test('an answer without a told length is taken, and one that is no UTF-8 is not', async ({ baseURL }) => {
  const learner = learnerOf(baseURL)
  const { id, items } = await learner.begin({ kind: 'practice', from: { tags: ['library/'] } })
  const path = `/api/sittings/${id}/responses/${items[0]!.id}`
  const body = Buffer.from(JSON.stringify({ seq: 1, options: anyAnswer(items[0]!) }))
  const chunked = { ...JSON_TYPE, 'transfer-encoding': 'chunked' }
  expect((await learner.send('PUT', path, Buffer.concat([body, Buffer.from([0xff])]), chunked)).status).toBe(400)
  expect((await learner.send('PUT', path, body, chunked)).status).toBe(200)
})

test('what asks about an address is answered, and an unknown one under /api is a problem document', async ({
  baseURL,
}) => {
  const learner = learnerOf(baseURL)
  expect((await learner.send('HEAD', '/en/notes/lending')).status).toBe(200)
  expect((await learner.send('HEAD', '/api/ready')).status).toBe(200)
  expect((await learner.send('OPTIONS', '/api/sittings')).headers.allow).toContain('POST')
  expect((await learner.send('PATCH', '/api/sittings', {})).status).toBe(405)
  const unknown = await learner.send('POST', '/api/nothing', {})
  expect([unknown.status, unknown.headers['content-type']]).toEqual([404, PROBLEM])
})

test('a page takes no write, and none is logged: there are no server actions', async ({ baseURL }) => {
  const learner = learnerOf(baseURL)
  const form = { 'content-type': 'multipart/form-data; boundary=x' }
  for (const headers of [form, { 'next-action': 'a'.repeat(42) }, JSON_TYPE])
    for (const path of ['/en', '/ko/notes/lending', '/nowhere']) {
      const { status, headers: told } = await learner.send('POST', path, Buffer.from('--x--'), headers)
      expect([status, told.allow, told['content-type']], path).toEqual([405, 'GET, HEAD, OPTIONS', PROBLEM])
    }
})

test('every page has its policy, whatever its address ends in', async ({ baseURL }) => {
  const learner = learnerOf(baseURL)
  for (const path of ['/en/notes/lending', '/en/notes/lending.txt', '/ko/topics/a.png', '/en/sittings/x.svg']) {
    expect((await learner.send('GET', path)).headers['content-security-policy'], path).toContain("base-uri 'none'")
  }
})
