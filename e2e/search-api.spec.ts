import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

// Every key and explanation of the test vault contains this word (e2e/vault).
const CANARY = 'KANARI'

const search = (q: string, more = '') => `/api/search?q=${encodeURIComponent(q)}${more}`
const bundleId = (): string => JSON.parse(readFileSync(join(process.env.E2E_DATA!, 'bundle/current.json'), 'utf8')).id
const indexAddress = () => `/api/search/index?bundle=${bundleId()}&format=2`

/** The records of an index, read as docs/api.md says. */
function recordsOf(packed: Buffer) {
  const bytes = gunzipSync(packed)
  const end = bytes.indexOf('\n')
  const symbols = JSON.parse(bytes.subarray(0, end).toString())
  const numbers = bytes
    .subarray(end + 1)
    .toString('latin1')
    .match(/[\x80-\xff]*[\0-\x7f]/g)!
  const text = numbers.map(
    (bytes) => symbols[[...bytes].reduce((sum, byte) => sum * 128 + (byte.charCodeAt(0) % 128), 0)],
  )
  return text
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('finds a note by its title, and a question by its stem', async ({ request }) => {
  const { hits } = await (await request.get(search('steeping'))).json()
  expect(hits[0]).toMatchObject({ kind: 'note', note: 'steeping-time', anchor: null, why: null })
  const index = await request.get(indexAddress())
  const questions = recordsOf(await index.body()).find((record) => Array.isArray(record) && record.length > 0)
  const stems = await (await request.get(search(questions[0].stem))).json()
  expect(stems.hits[0]).toMatchObject({ kind: 'question', anchor: questions[0].id })
})

test('no search and no index holds a key or an explanation', async ({ request }) => {
  const index = await request.get(indexAddress())
  expect(index.headers()['cache-control']).toContain('immutable')
  const records = recordsOf(await index.body())
  expect(records.map(({ slug }) => slug)).toContain('steeping-time')
  expect(JSON.stringify(records)).not.toContain(CANARY)
  for (const typed of [CANARY, 'kanar', '캐너리', 'ㅏ무ㅁ갸']) {
    const { hits } = await (await request.get(search(typed))).json()
    expect(JSON.stringify(hits), typed).not.toContain(CANARY)
  }
})

test('an index of another bundle or format is not there', async ({ request }) => {
  const others = ['', '?format=2', '?bundle=none&format=2', '?bundle=..%2Fkeys&format=2']
  for (const asked of [...others, `?bundle=${bundleId()}`, `?bundle=${bundleId()}&format=3`]) {
    const reply = await request.get(`/api/search/index${asked}`)
    expect(reply.status(), asked).toBe(404)
    expect(reply.headers()['content-type']).toContain('application/problem+json')
  }
})

for (const [what, query] of [
  ['no query', ''],
  ['10,000 characters', `q=${'a'.repeat(10_000)}`],
  ['a control character', 'q=a%00b'],
  ['a limit of none', 'q=a&limit=0'],
  ['a limit beyond all', 'q=a&limit=10000'],
  ['a limit that is no number', 'q=a&limit=ten'],
] as const) {
  test(`${what} is told as a fault`, async ({ request }) => {
    const reply = await request.get(`/api/search?${query}`)
    expect(reply.status()).toBe(400)
    expect((await reply.json()).faults).toHaveLength(1)
  })
}

for (const [what, typed] of [
  ['an empty query', ''],
  ['half a pair', '%ED%A0%80'],
  ['only particles', encodeURIComponent('은는이가 을를')],
  ['signs of patterns', encodeURIComponent('.*(?:[')],
  ['a name of every object', '__proto__'],
] as const) {
  test(`${what} is answered`, async ({ request }) => {
    const reply = await request.get(`/api/search?q=${typed}`)
    expect(reply.status()).toBe(200)
    expect(await reply.json()).toMatchObject({ hits: expect.any(Array), total: expect.any(Number) })
  })
}
