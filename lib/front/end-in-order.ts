import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

const LONGEST_END_MS = 10_000
/** Ctrl-C reaches us from the terminal, from npm and from `npm start`: signals so close together are one. */
const ONE_SIGNAL_MS = 1_000

/**
 * On SIGTERM or SIGINT no connection is taken any more, and the process ends with the last reply that is under way, or
 * after ten seconds. A second signal ends it at once.
 * @param close  what is left to do after the last reply
 */
export function endInOrder(server: Server, close: () => Promise<void>): void {
  const connections = new Connections(server)
  let began: number | null = null
  const end = async (signal: NodeJS.Signals) => {
    if (began !== null) {
      if (performance.now() - began > ONE_SIGNAL_MS) process.exit(1)
      return
    }
    began = performance.now()
    setTimeout(() => {
      console.error(`Ended with ${connections.underWay} requests under way, ${LONGEST_END_MS / 1000} s after ${signal}`)
      process.exit(0)
    }, LONGEST_END_MS)
    await connections.end()
    await close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, end)
}

/** The connections of a server, so that each can be closed as soon as nothing is under way on it. */
class Connections {
  readonly #sockets = new Set<Socket>()
  readonly #replies = new Set<ServerResponse>()
  #isEnding = false

  constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.#sockets.add(socket)
      socket.once('close', () => this.#sockets.delete(socket))
    })
    server.prependListener('request', (_, reply) => this.#watch(reply))
  }

  /** How many requests have no reply yet. */
  get underWay(): number {
    return this.#replies.size
  }

  /** Takes no connection any more. Resolves when the last one is closed. */
  async end(): Promise<void> {
    this.#isEnding = true
    const closed = new Promise((done) => this.server.close(done)) // this closes those that are idle, too
    for (const reply of this.#replies) tellLast(reply)
    // A browser opens connections before it has a use for them.
    for (const socket of this.#sockets) if (socket.bytesRead === 0) socket.destroy()
    await closed
  }

  #watch(reply: ServerResponse): void {
    this.#replies.add(reply)
    if (this.#isEnding) tellLast(reply)
    reply.once('close', () => {
      this.#replies.delete(reply)
      if (this.#isEnding) this.server.closeIdleConnections()
    })
  }
}

/** Tells the client not to send another request on this connection. */
function tellLast(reply: ServerResponse): void {
  if (!reply.headersSent) reply.setHeader('connection', 'close')
}
