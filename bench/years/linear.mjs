/** Operations that are linear in a history: their duration, and their cost to the server and to others. */
import { get } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { anyAnswer, Learner } from '../../e2e/support/learner.mjs'
import { quantile, residentMb } from '../figures.mjs'

const MB = 1_048_576

/** Reads the export at full speed, then with a pause in the middle, then only its beginning. */
export async function watchExport(server, learner, responses) {
  const before = Math.round(residentMb(server.pid))
  const began = performance.now()
  const whole = await read(server, learner, () => null)
  const seconds = (performance.now() - began) / 1000
  const history = JSON.parse(whole.text)
  const missing = responses - history.responses.length
  if (missing > 0) throw new Error(`The export lacks ${missing} responses`)
  console.log(
    `export: ${history.sittings.length} sittings, ${history.responses.length} responses, ${(whole.bytes / MB).toFixed(1)} MB` +
      ` in ${seconds.toFixed(1)} s, its head after ${whole.firstMs.toFixed(0)} ms; resident memory ${before} to ${whole.mostMb} MB`,
  )
  const paused = await read(server, learner, (chunk) => (chunk === 3 ? setTimeout(3000) : null))
  console.log(`export to a client that pauses: resident memory at most ${paused.mostMb} MB`)
  await read(server, learner, (chunk) => (chunk === 3 ? 'leave' : null))
  console.log(`export to a client that leaves: ${(await learner.send('GET', '/api/ready')).status} afterwards`)
}

/** @param pace  awaited after each chunk; `leave` breaks the connection */
async function read(server, learner, pace) {
  const began = performance.now()
  const seen = { text: '', bytes: 0, firstMs: 0, mostMb: Math.round(residentMb(server.pid)) }
  const reply = await opened(`${server.url}/api/me/export`, { cookie: learner.cookie })
  seen.firstMs = performance.now() - began
  let chunks = 0
  for await (const chunk of reply) {
    seen.text += chunk
    seen.bytes += Buffer.byteLength(chunk)
    seen.mostMb = Math.max(seen.mostMb, Math.round(residentMb(server.pid)))
    if ((await pace(++chunks)) === 'leave') break // ends the connection
  }
  return seen
}

/** @returns {Promise<import('node:http').IncomingMessage>}  a reply with an unread text body */
function opened(url, headers) {
  return new Promise((done, fail) => {
    get(url, { headers, agent: false }, (reply) => done(reply.setEncoding('utf8'))).on('error', fail)
  })
}

/** Erases the learner while another one answers. */
export async function watchErase(server, learner) {
  const other = new Learner(server.url)
  const quiet = await answersUntil(other, setTimeout(2000))
  const began = performance.now()
  const erasing = learner.ask('DELETE', '/api/me')
  const meanwhile = await answersUntil(other, erasing)
  console.log(
    `erase: ${((performance.now() - began) / 1000).toFixed(1)} s; another learner's answers meanwhile` +
      ` p50 ${Math.round(quantile(meanwhile, 0.5))}, most ${Math.round(quantile(meanwhile, 1))} ms, before it ${Math.round(quantile(quiet, 0.5))} and ${Math.round(quantile(quiet, 1))} ms`,
  )
}

async function answersUntil(learner, end) {
  let isOver = false
  const ended = end.finally(() => (isOver = true))
  const waits = []
  while (!isOver) {
    const { id, items } = await learner.begin({ kind: 'practice', from: { tags: ['mla-c01/'] }, count: 50 })
    for (const item of items) {
      if (isOver) break
      const sent = performance.now()
      await learner.answer(id, item.id, { seq: 1, options: anyAnswer(item) })
      waits.push(performance.now() - sent)
    }
  }
  await ended
  return waits
}
