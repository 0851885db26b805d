import { createHmac } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { AppServer } from './support/app-server.mjs'
import { Learner } from './support/learner.mjs'

// The headers of each kind of reply, as a table. A new kind of reply gets a row.

const PAGE_POLICY =
  /^default-src 'self'; script-src 'self' 'nonce-[\w+/=-]+' 'strict-dynamic'; .*frame-ancestors 'none'/
const BARE_POLICY = /^default-src 'none'; .*frame-ancestors 'none'/
const NONE = undefined

/** The headers of every reply. */
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': /camera=\(\)/,
  'x-powered-by': NONE,
  'strict-transport-security': 'max-age=31536000',
}
const OWN = { 'cache-control': /no-store/ }
/** A reply without its length could be cut unnoticed. */
const WHOLE = { 'content-length': /^\d+$/ }
const HTML = { 'content-type': /^text\/html/, 'content-security-policy': PAGE_POLICY }
const PROBLEM = {
  ...WHOLE,
  'content-type': 'application/problem+json',
  'cache-control': 'no-store',
  'content-security-policy': NONE,
}
const KEPT = { 'cache-control': 'public, max-age=31536000, immutable' }

type Headers = Record<string, string | RegExp | undefined>
interface Kind {
  kind: string
  method?: string
  path: string | ((known: Known) => string)
  send?: Record<string, string> | ((known: Known) => Record<string, string>)
  body?: unknown
  status: number
  headers: Headers
}
interface Known {
  learner: Learner
  sitting: string
  script: string
  typeface: string
  etag: string
}

const kinds: Kind[] = [
  { kind: 'a page', path: '/en', status: 200, headers: { ...HTML, ...OWN } },
  {
    kind: 'a concept page',
    path: '/en/notes/lending',
    status: 200,
    headers: { ...HTML, 'cache-control': 'public, no-cache', etag: /^W\/"/ },
  },
  {
    kind: 'a concept page that the browser has',
    path: '/en/notes/lending',
    send: ({ etag }) => ({ 'if-none-match': etag }),
    status: 304,
    headers: { 'content-security-policy': NONE, 'set-cookie': NONE },
  },
  {
    kind: 'a page that a reader calls one of a static site',
    path: '/en',
    send: { 'x-haeseol-site': 'on' },
    status: 200,
    headers: HTML,
  },
  { kind: 'a redirect', path: '/', status: 307, headers: { location: /\/(ko|en)$/, 'set-cookie': NONE } },
  { kind: 'no page', path: '/en/nowhere', status: 404, headers: { ...HTML, ...OWN } },
  {
    kind: 'no page, by the name of a file',
    path: '/nowhere.png',
    status: 404,
    headers: { 'content-type': /^text\/html/, 'content-security-policy': BARE_POLICY },
  },
  { kind: 'no sitting', path: '/en/sittings/none', status: 404, headers: { ...HTML, ...OWN } },
  {
    kind: 'an address that is no UTF-8',
    path: '/en/%ff',
    status: 400,
    headers: { ...PROBLEM, 'content-length': NONE },
  },
  {
    kind: 'a reply of the interface',
    path: '/api/me/export',
    status: 200,
    headers: { ...OWN, 'content-type': 'application/json', 'content-security-policy': NONE },
  },
  {
    kind: 'a sitting',
    path: ({ sitting }) => `/api/sittings/${sitting}`,
    status: 200,
    headers: { ...OWN, ...WHOLE, 'content-type': 'application/json' },
  },
  { kind: 'a problem', path: '/api/sittings/none', status: 404, headers: PROBLEM },
  { kind: 'no address of the interface', path: '/api/nowhere', status: 404, headers: PROBLEM },
  {
    kind: 'a write from elsewhere',
    method: 'POST',
    path: '/api/sittings',
    send: { 'sec-fetch-site': 'cross-site' },
    body: {},
    status: 403,
    headers: PROBLEM,
  },
  { kind: 'a body that does not fit', method: 'POST', path: '/api/sittings', body: {}, status: 400, headers: PROBLEM },
  { kind: 'health', path: '/api/health', status: 200, headers: { ...WHOLE, 'cache-control': 'no-store' } },
  { kind: 'readiness', path: '/api/ready', status: 200, headers: { ...WHOLE, 'cache-control': 'no-store' } },
  {
    kind: 'figures',
    path: '/api/metrics',
    status: 200,
    headers: { 'cache-control': 'no-store', 'content-type': /^text\/plain/ },
  },
  {
    kind: 'a script',
    path: ({ script }) => script,
    status: 200,
    headers: { ...KEPT, 'content-type': /javascript/, 'set-cookie': NONE },
  },
  {
    kind: 'a typeface',
    path: ({ typeface }) => typeface,
    status: 200,
    headers: { ...KEPT, ...WHOLE, 'content-type': 'font/woff2', 'set-cookie': NONE },
  },
  { kind: 'no typeface', path: '/fonts/0123456789abcdef.woff2', status: 404, headers: {} },
  { kind: 'no script', path: '/_next/static/none.js', status: 404, headers: {} },
  { kind: 'no picture', path: '/vault/none.png', status: 404, headers: { 'content-type': /^text\/plain/ } },
  { kind: 'another host', path: '/en', send: { host: 'evil.example' }, status: 421, headers: PROBLEM },
]

const test = base.extend<object, { server: AppServer; known: Known }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern.
    async ({}, use) => {
      const server = await AppServer.open('e2e/vault', {
        HAESEOL_HOSTS: 'localhost, study.example',
        HAESEOL_TRUSTED_PROXIES: 'loopback',
        HAESEOL_HSTS_SECONDS: '31536000',
      })
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  known: [
    async ({ server }, use) => {
      const learner = new Learner(server.url)
      const { id: sitting } = await learner.begin({ kind: 'practice', from: { tags: ['library/'] } })
      const page = await learner.send('GET', '/en/notes/lending')
      const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(page.text)![1]!
      const typeface = /href="(\/fonts\/[^"]+)"/.exec(page.text)![1]!
      await use({ learner, sitting, script, typeface, etag: String(page.headers.etag) })
    },
    { scope: 'worker' },
  ],
})

for (const { kind, method = 'GET', path, send = {}, body, status, headers } of kinds) {
  test(`${kind} has its headers`, async ({ known }) => {
    const at = typeof path === 'string' ? path : path(known)
    const sent = typeof send === 'function' ? send(known) : send
    const reply = await known.learner.send(method, at, body, { ...sent, 'x-forwarded-proto': 'https, http' })
    expect(reply.status, reply.text.slice(0, 200)).toBe(status)
    for (const [name, wanted] of Object.entries({ ...ALWAYS, ...headers })) {
      const found = reply.headers[name]
      if (wanted instanceof RegExp) expect(String(found), name).toMatch(wanted)
      else expect(found, name).toBe(wanted)
    }
  })
}

test('a reply with a known length may be compressed', async ({ server }) => {
  expect(await (await fetch(`${server.url}/api/health`)).json()).toEqual({ status: 'ok' })
})

test('a reply to a write tells its length, though the client would take it compressed', async ({ server }) => {
  const learner = new Learner(server.url)
  const body = { kind: 'practice', from: { tags: ['library/', 'drink/'] } }
  const { headers, text } = await learner.send('POST', '/api/sittings', body, { 'accept-encoding': 'gzip' })
  expect(headers['content-encoding']).toBeUndefined()
  expect(headers['content-length']).toBe(String(Buffer.byteLength(text)))
  expect(text.length, 'long enough to be compressed').toBeGreaterThan(1024)
})

test('over http nothing is said of https, and the cookie is not Secure', async ({ server }) => {
  const learner = new Learner(server.url)
  const { headers } = await learner.send('POST', '/api/sittings', { kind: 'practice', from: { tags: ['library/'] } })
  expect(headers['strict-transport-security']).toBeUndefined()
  expect(headers['set-cookie']).toEqual([expect.stringMatching(/^haeseol=[^;]+; Path=\/; .*HttpOnly; SameSite=lax$/i)])
})

test('the cookie is Secure where the first proxy was asked over https', async ({ server }) => {
  for (const [proto, isSecure] of [
    ['https, http', true],
    ['https', true],
    ['http, https', false],
  ] as const) {
    const learner = new Learner(server.url)
    const body = { kind: 'practice', from: { tags: ['library/'] } }
    const { headers } = await learner.send('POST', '/api/sittings', body, { 'x-forwarded-proto': proto })
    expect(/; Secure/i.test(String(headers['set-cookie'])), proto).toBe(isSecure)
  }
})

test('a cookie lasts from the last visit on, and goes out with no reply that caches keep', async ({
  server,
  known,
}) => {
  const day = Math.floor(Date.now() / 86_400_000)
  const visitor = new Learner(server.url)
  const old = cookieOf(server, 'mina', day - 399)
  const renewals = async (path: string) => {
    visitor.cookie = old
    const { headers } = await visitor.send('GET', path)
    return (headers['set-cookie'] ?? []).map((line) => line.split(';', 1)[0])
  }
  for (const path of ['/en', '/en/history', '/api/me/notes/lending', '/api/me/export'])
    expect(await renewals(path), path).toEqual([cookieOf(server, 'mina', day)])
  for (const path of ['/en/notes/lending', known.script, '/']) expect(await renewals(path), path).toEqual([])
  visitor.cookie = cookieOf(server, 'mina', day)
  expect((await visitor.send('GET', '/en')).headers['set-cookie'], 'not twice a day').toBeUndefined()
  visitor.cookie = cookieOf(server, 'mina', day - 401)
  expect((await visitor.send('GET', '/en')).headers['set-cookie'], 'nor a cookie that is too old').toBeUndefined()
  visitor.cookie = old
  const erased = await visitor.send('DELETE', '/api/me')
  expect(erased.headers['set-cookie'], 'nor one that is being deleted').toEqual([expect.stringMatching(/^haeseol=;/)])
})

test('what the program makes is for its own user', async ({ server, known }) => {
  await known.learner.send('GET', '/api/ready')
  const modes = (names: string[]) => names.map((name) => (statSync(join(server.folder, name)).mode & 0o777).toString(8))
  expect(modes(['haeseol.db', 'haeseol.db-wal', 'haeseol.db-shm', 'secret'])).toEqual(['600', '600', '600', '600'])
  expect(modes(['bundle'])).toEqual(['700'])
})

for (const secret of ['', 'too short'])
  test(`the server does not start with the secret “${secret}”, and says why`, async () => {
    const starting = AppServer.open('e2e/vault', { HAESEOL_SECRET: secret })
    await expect(starting).rejects.toThrow(/Expected the secret in `HAESEOL_SECRET` to have 32 characters or more/)
  })

/** A cookie signed like the server's. */
function cookieOf({ folder }: AppServer, learner: string, day: number): string {
  const text = `${learner}.${day}`
  const secret = readFileSync(join(folder, 'secret'), 'utf8').trim()
  return `haeseol=${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}
