import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PackedFiles } from './packed-files'

const folder = mkdtempSync(join(tmpdir(), 'haeseol-packed-'))
const SCRIPT = 'const answer = 42\n'.repeat(100)
let files: PackedFiles
const server = createServer((asked, response) => {
  if (!files.send(asked, response)) response.writeHead(404).end()
})
beforeAll(async () => {
  mkdirSync(join(folder, 'packed/chunks'), { recursive: true })
  writeFileSync(join(folder, 'packed/chunks/a.js'), brotliCompressSync(SCRIPT))
  files = new PackedFiles(folder)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init)
const BROTLI = { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } }

test('a browser gets the packed script, to be kept', async () => {
  const reply = await ask('/_next/static/chunks/a.js', BROTLI)
  expect(await reply.text()).toBe(SCRIPT)
  expect(reply.headers.get('content-encoding')).toBe('br')
  expect(reply.headers.get('content-type')).toBe('application/javascript; charset=UTF-8')
  expect(reply.headers.get('cache-control')).toContain('immutable')
  expect(reply.headers.get('vary')).toBe('Accept-Encoding')
})

test.each([
  ['gzip only', { headers: { 'accept-encoding': 'gzip' } }],
  ['no Brotli by its own word', { headers: { 'accept-encoding': 'br;q=0, gzip' } }],
  ['a part', { headers: { ...BROTLI.headers, range: 'bytes=0-9' } }],
  ['to write', { ...BROTLI, method: 'POST' }],
])('whoever asks for %s is left to the application', async (_, init) => {
  expect((await ask('/_next/static/chunks/a.js', init)).status).toBe(404)
})

test.each(['/_next/static/chunks/none.js', '/chunks/a.js', '/_next/static/chunks/a.js?x', '/_next/static/', '/'])(
  '%s is no such file',
  async (path) => {
    expect((await ask(path, BROTLI)).status).toBe(404)
  },
)

test('HEAD tells the same length without a body', async () => {
  const { port } = server.address() as AddressInfo
  const reply = await new Promise<{ length: string | undefined; bytes: number }>((done) =>
    request({ port, path: '/_next/static/chunks/a.js', method: 'HEAD', ...BROTLI }, (response) => {
      let bytes = 0
      response.on('data', (chunk) => (bytes += chunk.length))
      response.on('end', () => done({ length: response.headers['content-length'], bytes }))
    }).end(),
  )
  expect(reply).toEqual({ length: String(brotliCompressSync(SCRIPT).length), bytes: 0 })
})

test('a build without packed files has none', () => {
  expect(() => new PackedFiles(join(folder, 'elsewhere'))).not.toThrow()
})
