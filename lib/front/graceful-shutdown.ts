import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

const GRACE_MS = 10_000
/**
 * Ctrl-C reaches this process from the terminal, from npm and from `npm start`: signals this close together are one.
 */
const ONE_SIGNAL_MS = 1_000

/**
 * Shuts down on SIGTERM, SIGINT or SIGHUP: accepts no new connections, finishes the replies in progress (for up to ten
 * seconds), then ends the process. A second signal ends it immediately.
 * @param close  called after the last reply
 */
export function shutDownGracefully(server: Server, close: () => Promise<void>): void {
  const connections = new Connections(server)
  let began: number | null = null
  const end = async (signal: NodeJS.Signals) => {
    if (began !== null) {
      if (performance.now() - began > ONE_SIGNAL_MS) process.exit(1)
      return
    }
    began = performance.now()
    setTimeout(() => {
      console.error(`Stopped ${GRACE_MS / 1000} s after ${signal} with ${connections.inProgress} requests unfinished`)
      process.exit(0)
    }, GRACE_MS)
    await connections.end()
    await close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, end)
}

/** Tracks a server's connections, so that each can be closed as soon as its last reply is sent. */
class Connections {
  private readonly sockets = new Set<Socket>()
  private readonly replies = new Set<ServerResponse>()
  private isEnding = false

  constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.sockets.add(socket)
      socket.once('close', () => this.sockets.delete(socket))
    })
    server.prependListener('request', (_, reply) => this.watch(reply))
  }

  /** How many requests have no reply yet. */
  get inProgress(): number {
    return this.replies.size
  }

  /** Stops accepting connections. Resolves when the last one is closed. */
  async end(): Promise<void> {
    this.isEnding = true
    const closed = new Promise((done) => this.server.close(done)) // also closes idle connections
    for (const reply of this.replies) announceClose(reply)
    // Browsers open connections before they need them: those have read nothing and are not idle yet.
    for (const socket of this.sockets) if (socket.bytesRead === 0) socket.destroy()
    await closed
  }

  private watch(reply: ServerResponse): void {
    this.replies.add(reply)
    if (this.isEnding) announceClose(reply)
    reply.once('close', () => {
      this.replies.delete(reply)
      if (this.isEnding) this.server.closeIdleConnections()
    })
  }
}

/** Tells the client not to send another request on this connection. */
function announceClose(reply: ServerResponse): void {
  if (!reply.headersSent) reply.setHeader('connection', 'close')
}
