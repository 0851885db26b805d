/**
 * Measures concept pages a second and memory: cached pages, and pages rendered for each request, which a query in the
 * address causes. Server and readers share the machine's processors.
 *
 *     node bench/pages.mjs [readers, 50] [rounds, 3] [seconds of a measurement, 5]
 *
 * Both are measured alternately in one run; compare their ratio. Readers request the pages of `content/` in turn, with
 * gzip like browsers. "unchanged" is a browser that revalidates a cached page.
 */
import { readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { cpus } from 'node:os'
import { AppServer } from '../e2e/support/app-server.mjs'
import { median } from './figures.mjs'

const [readers = 50, rounds = 3, seconds = 5] = process.argv.slice(2).map(Number)
const agent = new Agent({ keepAlive: true, maxSockets: readers })

/** @returns {Promise<{ status: number, tag: string, bytes: number }>} */
function ask(url, headers = {}) {
  return new Promise((done, fail) => {
    get(url, { agent, headers: { 'accept-encoding': 'gzip', ...headers } }, (reply) => {
      let bytes = 0
      reply.on('data', (chunk) => (bytes += chunk.length))
      reply.on('end', () => done({ status: reply.statusCode, tag: reply.headers.etag ?? '', bytes }))
      reply.on('error', fail)
    }).on('error', fail)
  })
}

/** The addresses of all notes, from the pages of their list. */
async function notePaths(url) {
  const paths = new Set()
  for (let page = 1, before = -1; paths.size > before; page++) {
    before = paths.size
    const list = await (await fetch(`${url}/ko/notes?page=${page}`)).text()
    for (const path of list.match(/\/ko\/notes\/[\w%-]+/g) ?? []) paths.add(path)
  }
  return [...paths]
}

/** All readers send one request after another. @returns requests a second */
async function rate(request, expected) {
  const began = performance.now()
  const end = began + seconds * 1000
  let count = 0
  const read = async () => {
    while (performance.now() < end) {
      const { status } = await request(count++)
      if (status !== expected) throw new Error(`Expected ${expected}, got ${status}`)
    }
  }
  await Promise.all(Array.from({ length: readers }, read))
  return (1000 * count) / (performance.now() - began)
}

const megabytes = (pid) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024)
const server = await AppServer.open('content')
try {
  const paths = await notePaths(server.url)
  const urlOf = (n) => server.url + paths[n % paths.length]
  const { tag } = await ask(urlOf(0))
  const kinds = {
    'made anew': { request: (n) => ask(`${urlOf(n)}?anew`), expected: 200 },
    kept: { request: (n) => ask(urlOf(n)), expected: 200 },
    unchanged: { request: (n) => ask(urlOf(n), { 'if-none-match': tag }), expected: 304 },
  }
  const memory = { start: megabytes(server.pid) }
  const rates = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]))
  for (let round = 1; round <= rounds; round++) {
    for (const [kind, { request, expected }] of Object.entries(kinds)) {
      rates[kind].push(await rate(request, expected))
      memory[kind] = Math.max(memory[kind] ?? 0, megabytes(server.pid))
    }
  }
  const anew = median(rates['made anew'])
  console.log(`${paths.length} pages, ${readers} readers, ${cpus().length} processors, ${rounds} rounds`)
  console.table(
    Object.fromEntries(
      Object.entries(rates).map(([kind, all]) => [
        kind,
        {
          'a second': Math.round(median(all)),
          times: Math.round((10 * median(all)) / anew) / 10,
          rounds: all.map(Math.round).join(' '),
          'MB resident': memory[kind],
        },
      ]),
    ),
  )
  console.log(`${memory.start} MB resident after start`)
} finally {
  agent.destroy()
  await server.close()
}
