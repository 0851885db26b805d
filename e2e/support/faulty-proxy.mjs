// A connection as bad as on a train: requests and replies are lost, delayed, duplicated and reordered.
import { createServer, request } from 'node:http'
import { setTimeout } from 'node:timers/promises'

/** The share of requests with each fault. A request may have several. */
const FAULTS = { requestLost: 0.1, replyLost: 0.1, late: 0.3, doubled: 0.1, echoed: 0.1 }
const LONGEST_DELAY_MS = 400
const LONGEST_ECHO_MS = 2000

/**
 * @param {number} target  the server's port
 * @param {(path: string) => boolean} isFaulty  which requests may have faults; the others pass
 * @param {() => number} random
 * @returns its address, how often each fault happened, and a function that stops it
 */
export async function openFaultyProxy(target, isFaulty, random = Math.random) {
  const counts = { passed: 0, requestLost: 0, replyLost: 0, late: 0, doubled: 0, echoed: 0 }
  const happens = (fault) => random() < FAULTS[fault] && ++counts[fault] > 0
  const echoes = new Set()

  async function pass(incoming, body, outgoing) {
    counts.passed++
    const send = () => forward(target, incoming, body)
    if (!isFaulty(incoming.url)) return answer(outgoing, await send())
    if (happens('requestLost')) return incoming.socket.destroy()
    if (happens('late')) await setTimeout(random() * LONGEST_DELAY_MS)
    const copies = happens('doubled') ? [send(), send()] : [send()]
    // A late copy arrives when the learner is already doing something else.
    if (happens('echoed')) echoes.add(sendLater(send, random() * LONGEST_ECHO_MS))
    const reply = (await Promise.all(copies)).at(random() < 0.5 ? 0 : -1)
    if (happens('late')) await setTimeout(random() * LONGEST_DELAY_MS)
    if (happens('replyLost')) return incoming.socket.destroy()
    answer(outgoing, reply)
  }

  const server = createServer(async (incoming, outgoing) => {
    const body = Buffer.concat(await incoming.toArray())
    await pass(incoming, body, outgoing).catch(() => incoming.socket.destroy())
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://localhost:${server.address().port}`,
    counts,
    /** Resolves when the last late copy has arrived. */
    async close() {
      await Promise.all(echoes)
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

async function sendLater(send, delayMs) {
  await setTimeout(delayMs)
  await send().catch(() => null)
}

/** Forwards a request unchanged. */
function forward(port, { method, url, headers }, body) {
  return new Promise((resolve, reject) => {
    const sent = request({ hostname: '127.0.0.1', port, method, path: url, headers }, async (reply) => {
      try {
        resolve({ status: reply.statusCode, headers: reply.headers, body: Buffer.concat(await reply.toArray()) })
      } catch (error) {
        reject(error)
      }
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

function answer(outgoing, { status, headers, body }) {
  const { 'transfer-encoding': _, connection: __, ...kept } = headers
  outgoing.writeHead(status, kept)
  outgoing.end(body)
}
