import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import type { BundleId } from '../model/ids'
import type { Bundle } from '../server/bundle/bundle'
import type { Edition } from './edition'
import { isShared, SharedPages } from './shared-pages'

const edition = (id: string): Edition => ({ bundle: { manifest: { id: id as BundleId } } as Bundle, typeface: null })
const [first, second] = [edition('first'), edition('second')]

/** Renders pages that contain the number of pages rendered before. */
class Maker {
  made = 0
  status = 200
  headers: Record<string, string> = { 'content-type': 'text/html', vary: 'rsc', connection: 'keep-alive' }
  text = (path: string) => `${path} is page ${this.made}. `.repeat(200)

  make = async ({ bundle: { manifest } }: Edition, path: string) => {
    this.made++
    await new Promise(setImmediate)
    return { status: this.status, headers: this.headers, body: Buffer.from(this.text(`${manifest.id}${path}`)) }
  }
}

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** Serves a page like the front. @returns a function that requests it without adding headers or decoding the body */
async function serve(pages: SharedPages, current = first) {
  const server = createServer(async (asked, reply) => (await pages.page(current, asked.url!)).send(asked, reply))
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return (headers: Record<string, string> = {}, method = 'GET', path = '/en/notes/x') =>
    new Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }>((done, fail) => {
      request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (reply) => {
        const chunks: Buffer[] = []
        reply.on('data', (chunk) => chunks.push(chunk))
        reply.on('end', () => done({ status: reply.statusCode!, headers: reply.headers, body: Buffer.concat(chunks) }))
      })
        .on('error', fail)
        .end()
    })
}

test('renders a page once for any number of simultaneous requests', async () => {
  const maker = new Maker()
  const pages = new SharedPages(maker.make, 'build')
  const all = await Promise.all(Array.from({ length: 50 }, () => pages.page(first, '/en/notes/x')))
  expect(maker.made).toBe(1)
  expect(new Set(all).size).toBe(1)
  await pages.page(first, '/ko/notes/x')
  expect(maker.made).toBe(2)
})

test('drops pages with their bundle, even one that was still being rendered', async () => {
  const maker = new Maker()
  const pages = new SharedPages(maker.make, 'build')
  const [before, after] = await Promise.all([pages.page(first, '/en/notes/x'), pages.page(second, '/en/notes/x')])
  expect(maker.made).toBe(2)
  expect(before).not.toBe(after)
  expect(await pages.page(second, '/en/notes/x')).toBe(after)
})

test('keeps within its memory limit, and keeps the most recently requested pages', async () => {
  const maker = new Maker()
  maker.text = (path) => path.padEnd(10_000_000, 'x')
  const pages = new SharedPages(maker.make, 'build')
  for (let n = 0; n < 9; n++) await pages.page(first, `/en/notes/${n}`)
  expect(maker.made).toBe(9)
  for (let n = 5; n < 9; n++) await pages.page(first, `/en/notes/${n}`)
  expect(maker.made).toBe(9)
  await pages.page(first, '/en/notes/0')
  expect(maker.made).toBe(10)
})

test.each([[404], [500], [308]])('sends a reply with status %i, and does not cache it', async (status) => {
  const maker = new Maker()
  maker.status = status
  const ask = await serve(new SharedPages(maker.make, 'build'))
  const reply = await ask({ 'if-none-match': '*' })
  expect([reply.status, reply.headers.etag]).toEqual([status, undefined])
  await ask()
  expect(maker.made).toBe(2)
})

test('renders a page again after a failure', async () => {
  const maker = new Maker()
  let isBroken = true
  const pages = new SharedPages(async (of, path) => {
    if (isBroken) throw new Error('broken')
    return maker.make(of, path)
  }, 'build')
  await expect(pages.page(first, '/en/notes/x')).rejects.toThrow('broken')
  isBroken = false
  await pages.page(first, '/en/notes/x')
  expect(maker.made).toBe(1)
})

test('does not share a page that sets a cookie', async () => {
  const maker = new Maker()
  maker.headers = { 'set-cookie': 'haeseol=mina' }
  const pages = new SharedPages(maker.make, 'build')
  await expect(pages.page(first, '/en/notes/x')).rejects.toThrow('set a cookie')
})

test.each([
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['*', 'br', brotliDecompressSync],
  ['gzip, deflate', 'gzip', gunzipSync],
  ['identity;q=0.5, gzip;q=0.1', undefined, (body: Buffer) => body],
  ['gzip;q=0', undefined, (body: Buffer) => body],
  ['', undefined, (body: Buffer) => body],
])('who understands `%s` gets %s', async (understood, coding, open) => {
  const maker = new Maker()
  const ask = await serve(new SharedPages(maker.make, 'build'))
  const { headers, body } = await ask(understood === '' ? {} : { 'accept-encoding': understood })
  expect(headers['content-encoding']).toBe(coding)
  expect(headers['content-length']).toBe(String(body.length))
  expect(headers.vary).toBe('rsc, Accept-Encoding')
  expect(open(body).toString()).toBe(maker.text('first/en/notes/x'))
})

test('answers HEAD like GET, without the body', async () => {
  const ask = await serve(new SharedPages(new Maker().make, 'build'))
  const [whole, head] = [await ask(), await ask({}, 'HEAD')]
  expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' })
  expect(head.body).toHaveLength(0)
})

test('answers 304 without a policy to a browser that has the page', async () => {
  const maker = new Maker()
  maker.headers['content-security-policy'] = "script-src 'nonce-1'"
  const ask = await serve(new SharedPages(maker.make, 'build'))
  const { etag } = (await ask()).headers
  for (const condition of [etag!, `"other", ${etag}`, etag!.slice(2), '*']) {
    const { status, headers, body } = await ask({ 'if-none-match': condition })
    expect([status, headers.etag, body.length], condition).toEqual([304, etag, 0])
    expect(headers['content-security-policy']).toBeUndefined()
  }
  expect((await ask({ 'if-none-match': '"other"' })).status).toBe(200)
  const korean = await ask({ 'if-none-match': etag! }, 'GET', '/ko/notes/x')
  expect(korean.status).toBe(200)
})

test.each([
  ['GET', '/en/notes/lending', true],
  ['HEAD', '/ko/notes', true],
  ['GET', '/ko/topics/%EB%B0%B0/a', true],
  ['POST', '/en/notes/lending', false],
  ['GET', '/en/notes/lending?a=1', false],
  ['GET', '/en/notes/../../api/me/export', false],
  ['GET', '/en/notes/%2e%2e/%2e%2e/api/me/export', false],
  ['GET', '/en/notes/a\\..\\b', false],
  ['GET', '/en/notesandmore', false],
  ['GET', '/en', false],
  ['GET', '/en/sittings/1', false],
])('%s %s: shared %s', (method, url, shared) => {
  expect(isShared({ method, url, headers: {} } as IncomingMessage)).toBe(shared)
  expect(isShared({ method, url, headers: { rsc: '1' } } as unknown as IncomingMessage)).toBe(false)
})
