/**
 * One client floods the server in every possible way while twenty others study. Measures how long the others wait, how
 * many requests are refused, and how much memory and disk the flood uses. All limits are the default ones. The flood
 * and the others have different addresses of this machine (127.0.0.x) and use its processors too.
 *
 *     node bench/hostile.mjs [requests with an invented X-Forwarded-For, 20000] [begins, 20000] [answers to one item, 100000]
 *
 * The exit status is 1 if one of the others was refused, a refusal has no Retry-After, a request caused a fault of the
 * server, or more was begun or stored than the limits allow.
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { AppServer } from '../e2e/support/app-server.mjs'
import { anyAnswer, Learner } from '../e2e/support/learner.mjs'
import { USUAL_LIMITS } from '../e2e/support/no-limits.mjs'
import { quantile } from './figures.mjs'

const [invented = 20_000, begins = 20_000, answers = 100_000] = process.argv.slice(2).map(Number)
const HOSTILE = '127.0.0.66'
const OTHERS = 20
const IN_FLIGHT = 16
const QUIET_MS = 10_000
/** For one address: a quarter of the 2,000 newcomers of a day may come at once. */
const MOST_NEWCOMERS = 600
/** docs/api.md */
const MOST_ANSWERS = 200
const EXAM = { kind: 'exam', from: { tags: ['drink/', 'library/'] }, minutes: 1000 }

/** Within 20 s. Generous, because a busy machine is slow. */
const NO_REPLY = { status: 0, headers: {} }

/** Others who study until they are stopped: a page, its questions and an answer about every second. */
class Others {
  waits = []
  refused = 0
  #goesOn = true

  constructor(url) {
    const work = Promise.all(
      Array.from({ length: OTHERS }, (_, i) => this.#study(new Learner(url, `127.0.0.${i + 2}`))),
    )
    work.catch(() => {}) // told by `stop`
    this.work = work
  }

  async stop() {
    this.#goesOn = false
    await this.work
    return this
  }

  async #study(learner) {
    const { id, items } = await learner.begin(EXAM)
    for (let turn = 0; this.#goesOn; turn++) {
      const item = items[turn % items.length]
      await this.#timed(() => learner.send('GET', '/en/notes'))
      await this.#timed(() => learner.send('GET', `/api/sittings/${id}`))
      const seq = 1 + Math.floor(turn / items.length)
      await this.#timed(() => learner.answer(id, item.id, { seq, options: anyAnswer(item) }))
      await setTimeout(1000 * (0.5 + Math.random()))
    }
  }

  async #timed(send) {
    const sent = performance.now()
    const { status } = await send().catch(() => NO_REPLY)
    this.waits.push(performance.now() - sent)
    if (status !== 200 && status !== NO_REPLY.status) this.refused++
  }
}

/** Sends a number of requests, some at once. @returns the counts by status, and how many refusals were wrong */
async function flood(count, send) {
  const tally = { statuses: new Map(), bad: 0 }
  let next = 0
  const worker = async () => {
    while (next < count) {
      const { status, headers } = await send(next++).catch(() => NO_REPLY)
      tally.statuses.set(status, (tally.statuses.get(status) ?? 0) + 1)
      if (status >= 500 || (status === 429 && !(Number(headers['retry-after']) > 0))) tally.bad++
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker))
  return tally
}

async function floods(url) {
  const nobody = () => new Learner(url, HOSTILE)
  const one = nobody()
  await one.begin({ kind: 'practice', from: { tags: ['drink/'] }, count: 1 })
  const { id, items } = await one.begin(EXAM)
  const options = anyAnswer(items[0])
  const from = (i) => ({ 'x-forwarded-for': `10.${i >> 16}.${(i >> 8) & 255}.${i & 255}` })
  return [
    ['invented addresses', invented, (i) => nobody().send('GET', '/en', undefined, from(i))],
    ['learners begun', begins / 2, () => nobody().send('POST', '/api/sittings', EXAM)],
    ['sittings begun', begins / 2, () => one.send('POST', '/api/sittings', EXAM)],
    ['answers to one item', answers, (i) => one.answer(id, items[0].id, { seq: i + 1, options })],
  ]
}

const residentMb = async (url) => {
  const { text } = await new Learner(url, '127.0.0.1').send('GET', '/api/metrics')
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)[1]) / 1e6
}

const server = await AppServer.open('e2e/vault', USUAL_LIMITS)
const diskMb = () => {
  const sizes = ['', '-wal'].map(
    (end) => statSync(join(server.folder, `haeseol.db${end}`), { throwIfNoEntry: false })?.size,
  )
  return sizes.reduce((sum, size) => sum + (size ?? 0), 0) / 1e6
}
const failures = []
const told = ({ waits, refused }) => {
  if (refused > 0) failures.push(`${refused} requests of others refused`)
  return `others p50 ${quantile(waits, 0.5).toFixed(0)} ms, p99 ${quantile(waits, 0.99).toFixed(0)} ms, ${refused} refused of ${waits.length}`
}
try {
  const others = new Others(server.url)
  await setTimeout(QUIET_MS)
  console.log(`alone: ${told(await others.stop())}; ${(await residentMb(server.url)).toFixed(0)} MB resident`)
  for (const [name, count, send] of await floods(server.url)) {
    const beside = new Others(server.url)
    const began = performance.now()
    const { statuses, bad } = await flood(count, send)
    const seconds = (performance.now() - began) / 1000
    if (bad > 0) failures.push(`${name}: ${bad} faults, or refusals without Retry-After`)
    const created = statuses.get(201) ?? 0
    if (created > MOST_NEWCOMERS + seconds) failures.push(`${name}: ${created} begun`)
    const replies = [...statuses].sort(([a], [b]) => a - b).map(([status, n]) => `${status} × ${n}`)
    console.log(`${name}: ${count} in ${seconds.toFixed(1)} s: ${replies.join(', ')}; ${told(await beside.stop())}`)
    console.log(`  ${(await residentMb(server.url)).toFixed(0)} MB resident, ${diskMb().toFixed(1)} MB on the disk`)
    if (name === 'answers to one item' && (statuses.get(200) ?? 0) > MOST_ANSWERS)
      failures.push('too many answers stored')
  }
  console.log(failures.length === 0 ? '0 failures' : failures.join('\n'))
  process.exitCode = failures.length === 0 ? 0 : 1
} finally {
  await server.close()
}
