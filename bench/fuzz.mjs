/**
 * Sends damaged and hostile requests to every endpoint. It counts replies other than 2xx, 3xx or 4xx and refusals
 * without a problem document, and measures memory. The exit status is 1 if a count is not 0.
 *
 *     node bench/fuzz.mjs [requests an endpoint, 5000] [seed, 1]
 */
import { AppServer } from '../e2e/support/app-server.mjs'
import { anyAnswer, Learner } from '../e2e/support/learner.mjs'

const [perEndpoint = 5000, seed = 1] = process.argv.slice(2).map(Number)
const IN_FLIGHT = 16
const FORM = 'application/x-www-form-urlencoded'

/** Mulberry32, so that a run can be repeated from its seed. */
function seeded(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
const random = seeded(seed)
const upTo = (count) => Math.floor(random() * count)
const oneOf = (list) => list[upTo(list.length)]

const nasty = [
  ...['', ' ', '\u0000', 'a\u0000b', '\ud800', '\udfff\ud800', '\ufffe', '\u202e', '__proto__', 'constructor', '한'],
  ...['../../etc/passwd', "' OR 1=1 --", '<script>', '%00', 'null', '0', '-1', '\r\nset-cookie: a=b', '👩‍👩‍👧'],
  ...['x'.repeat(129), 'y'.repeat(70_000), null, true, false, [], {}, [[]], [null], { a: 1 }],
  ...[0, -0, -1, 0.5, 1e308, -1e308, 2 ** 31, 2 ** 53, 1e-300, '1', [1], { length: -1 }],
]

/** A valid body with some random changes. */
function damaged(value) {
  if (random() < 0.12) return oneOf(nasty)
  if (Array.isArray(value)) {
    const changed = value.map(damaged)
    return random() < 0.15
      ? Array.from({ length: oneOf([0, 2, 27, 600]) }, () => oneOf([...changed, ...nasty]))
      : changed
  }
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(() => random() > 0.08)
    if (random() < 0.1) entries.push([String(oneOf(nasty)), oneOf(nasty)])
    return Object.fromEntries(entries.map(([name, one]) => [name, random() < 0.4 ? damaged(one) : one]))
  }
  return random() < 0.3 ? oneOf(nasty) : value
}

/** Invalid text, a truncated text, or one that is much too deep or long. */
function broken(bytes) {
  const at = upTo(bytes.length)
  const kinds = [
    () => bytes.subarray(0, at),
    () => Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xc0, 0x00, 0xed, 0xa0, 0x80]), bytes.subarray(at)]),
    () => Buffer.from(Array.from({ length: upTo(400) }, () => upTo(256))),
    () => Buffer.from('['.repeat(30_000)),
    () => Buffer.from(`{"a":${'{"a":'.repeat(8_000)}1${'}'.repeat(8_000)}}`),
    () => Buffer.concat([bytes, Buffer.alloc(oneOf([1, 65_536, 1_000_000]), oneOf([0, 0x20, 0x41]))]),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
    () => Buffer.from(bytes.toString(), 'utf16le'),
    () => Buffer.alloc(0),
  ]
  return oneOf(kinds)()
}

const wordOf = (value) => (typeof value === 'object' ? JSON.stringify(value) : String(value))
const asForm = (body) =>
  new URLSearchParams(
    Object.entries(body).flatMap(([name, value]) => [value].flat().map((one) => [name, wordOf(one)])),
  ).toString()

const BOUNDARY = 'haeseol'
const asParts = (body) =>
  `${Object.entries(body)
    .map(
      ([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${wordOf(value)}\r\n`,
    )
    .join('')}--${BOUNDARY}--\r\n`

/** @returns the bytes of a body and headers, which may not match */
function bodyFor(endpoint) {
  const isForm = endpoint.isForm && random() < 0.9
  const value = damaged(endpoint.body)
  const fields = value !== null && typeof value === 'object' ? value : { value }
  const isParts = isForm && random() < 0.4
  const text = isParts ? asParts(fields) : isForm ? asForm(fields) : (JSON.stringify(value) ?? '')
  const right = isParts ? `multipart/form-data; boundary=${BOUNDARY}` : isForm ? FORM : 'application/json'
  const others = ['text/plain', 'application/json; charset=utf-16', 'multipart/form-data', 'x', FORM, '']
  const bytes = Buffer.from(text)
  const headers = { 'content-type': random() < 0.9 ? right : oneOf(others) }
  if (random() < 0.1) headers['transfer-encoding'] = 'chunked'
  return { bytes: random() < 0.25 ? broken(bytes) : bytes, headers }
}

const strange = ['%00', '%ff', '%ed%a0%80', '%', '%zz', '%2e%2e%2f', '__proto__', 'a%00b', 'a'.repeat(3000)]
const pathFor = (path) =>
  path.replace(/(?<=\/)[\w-]{16,}(?=\/|$)/g, (id) =>
    random() < 0.15 ? oneOf([...strange, '%ED%95%9C', '"', '*']) : id,
  )

/** Every endpoint with a valid body. Endpoints that end something get something of their own to end. */
async function endpointsFor(url) {
  const [learner, leaver] = [new Learner(url), new Learner(url)]
  const exam = { kind: 'exam', from: { tags: ['drink/'] }, minutes: 600 }
  const { id, items } = await learner.begin(exam)
  const { id: ended } = await learner.begin(exam)
  await leaver.begin(exam)
  const [item] = items
  const answer = { item: item.id, option: anyAnswer(item) }
  const own = [
    ['POST', '/api/sittings', { kind: 'practice', from: { tags: ['drink/'] }, count: 2, minutes: 5 }],
    ['POST', '/api/sittings', { kind: 'exam', from: { blueprint: 'first-exam' } }],
    ['POST', '/api/sittings', { kind: 'review', from: { notes: ['lending'] } }],
    [
      'PUT',
      `/api/sittings/${id}/responses/${item.id}`,
      { seq: 1, options: answer.option, confidence: 'sure', elapsedMs: 9 },
    ],
    ['PUT', `/api/sittings/${id}/flags/${item.id}`, { flagged: true }],
    ['POST', `/api/sittings/${ended}/finish`, {}],
    ['GET', `/api/sittings/${id}`],
    ['GET', `/api/sittings/${ended}/result`],
    ['GET', '/api/me/notes/steeping-time'],
  ].map(([method, path, body]) => ({ learner, method, path, body }))
  const forms = [
    ['/en/notes/steeping-time/answer', answer],
    [`/en/sittings/${id}/answer`, answer],
    [`/en/sittings/${ended}/finish`, {}],
    ['/en/sittings/new', { kind: 'practice', tag: ['drink/'], count: '3' }],
  ].map(([path, body]) => ({ learner, method: 'POST', path, body, isForm: true }))
  return [...own, ...forms, { learner: leaver, method: 'DELETE', path: '/api/me', body: {} }]
}

/** What is wrong with a reply; null if nothing. */
function faultOf({ status, headers, text }) {
  if (status >= 200 && status < 400) return null
  if (status < 400 || status >= 500) return `status ${status}`
  if (!headers['content-type']?.startsWith('application/problem+json')) return `${status} ${headers['content-type']}`
  const document = JSON.parse(text)
  return document.status === status && document.title ? null : `${status} without title or status`
}

async function fuzz({ learner, ...endpoint }, tally) {
  const path = pathFor(endpoint.path)
  const { bytes, headers } = endpoint.body === undefined ? {} : bodyFor(endpoint)
  const what = `${endpoint.method} ${path.slice(0, 80)} ${JSON.stringify(headers)} ${show(bytes)}`
  try {
    const reply = await learner.send(endpoint.method, path, bytes, headers)
    tally.statuses.set(reply.status, (tally.statuses.get(reply.status) ?? 0) + 1)
    const fault = faultOf(reply)
    if (fault) tally.faults.push(`${fault}: ${what}`)
  } catch (error) {
    // A server may disconnect a client that keeps sending after a too large body was refused.
    if (bytes?.length > 65_536) tally.hungUp++
    else tally.faults.push(`${error.message}: ${what}`)
  }
}

const show = (bytes) => JSON.stringify(bytes?.toString('latin1').slice(0, 160))
const residentMb = async (learner) =>
  Number(/process_resident_memory_bytes (\d+)/.exec((await learner.send('GET', '/api/metrics')).text)[1]) / 1e6

const server = await AppServer.open('e2e/vault')
try {
  const tally = { statuses: new Map(), faults: [], hungUp: 0 }
  const endpoints = await endpointsFor(server.url)
  const pid = server.pid
  const memory = []
  for (let round = 0; round < 5; round++) {
    const jobs = endpoints.flatMap((endpoint) => Array(Math.ceil(perEndpoint / 5)).fill(endpoint))
    const workers = Array.from({ length: IN_FLIGHT }, async () => {
      for (let job = jobs.pop(); job; job = jobs.pop()) await fuzz(job, tally)
    })
    await Promise.all(workers)
    memory.push(await residentMb(endpoints[0].learner))
  }
  const statuses = [...tally.statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status} × ${count}`)
  const sent = [...tally.statuses.values()].reduce((sum, count) => sum + count, tally.hungUp)
  console.log(`${sent} requests to ${endpoints.length} endpoints, seed ${seed}: ${tally.faults.length} faults`)
  console.log(`replies: ${statuses.join(', ')}; hung up on while sending too much: ${tally.hungUp}`)
  console.log(`resident memory after each fifth, MB: ${memory.map((mb) => mb.toFixed(0)).join(' ')}`)
  console.log(`server: ${server.pid === pid && (await server.isReady()) ? 'still serves' : 'is gone'}`)
  for (const fault of [...new Set(tally.faults)].slice(0, 20)) console.log(fault)
  if (server.log.includes('⨯')) console.log(server.log.slice(0, 3000))
  process.exitCode = tally.faults.length === 0 ? 0 : 1
} finally {
  await server.close()
}
