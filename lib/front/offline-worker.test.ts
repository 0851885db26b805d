import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OfflineWorker } from './offline-worker'

const folder = mkdtempSync(join(tmpdir(), 'haeseol-build-'))
const server = createServer((request, response) => {
  if (!worker.send(request, response)) response.writeHead(404).end()
})
let worker: OfflineWorker
let url: string
beforeAll(async () => {
  mkdirSync(join(folder, 'static/chunks'), { recursive: true })
  for (const name of ['b.js', 'a.css', 'typeface.woff2', 'b.js.map'])
    writeFileSync(join(folder, 'static/chunks', name), '')
  writeFileSync(join(folder, 'program.js'), 'work()')
  worker = new OfflineWorker(pathToFileURL(join(folder, 'program.js')), folder, 'this-build')
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/offline-worker.js`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

test('the script knows its build, with all scripts and styles of it', async () => {
  const reply = await fetch(url)
  const files = ['/_next/static/chunks/a.css', '/_next/static/chunks/b.js']
  expect(await reply.text()).toBe(`self.haeseolBuild=${JSON.stringify({ id: 'this-build', files })};work()`)
  expect(reply.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(reply.headers.get('cache-control'), 'browsers ask for the newest').toBe('no-cache')
})

test('a browser that has the script is told so', async () => {
  const etag = (await fetch(url)).headers.get('etag')!
  expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304)
  expect((await fetch(url, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
})

test('another build has another script, even if its files are the same', async () => {
  const other = new OfflineWorker(pathToFileURL(join(folder, 'program.js')), folder, 'next-build')
  const before = (await fetch(url)).headers.get('etag')
  worker = other
  expect((await fetch(url)).headers.get('etag')).not.toBe(before)
})

test('only this address is answered, and only reads', async () => {
  expect((await fetch(`${url}.map`)).status).toBe(404)
  expect((await fetch(url, { method: 'POST' })).status).toBe(404)
  const head = await fetch(url, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})
