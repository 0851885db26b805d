import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'

/** A client has so long to say what it wants: who sends a byte a second would hold a connection for hours. */
const HEAD_MS = 10_000
const REQUEST_MS = 30_000
/** How long a connection may wait for its next request: longer than proxies do, or they would write into a closed one. */
const IDLE_MS = 65_000
/** How long a client may take no byte of a reply. */
const STALLED_MS = 120_000
const LOOK_MS = 2_000
const LARGEST_HEAD = 16 * 1024

/** @param isPatient  whether a reply may be silent for hours, as news of a preview are */
export function openServer(isPatient: boolean): Server {
  const server = createServer({
    headersTimeout: HEAD_MS,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: IDLE_MS,
    connectionsCheckingInterval: LOOK_MS,
    maxHeaderSize: LARGEST_HEAD,
  })
  if (!isPatient) server.setTimeout(STALLED_MS)
  // Nothing of ours speaks another protocol, and no time-out would end a connection that had left HTTP.
  server.on('upgrade', (_, socket: Socket) => socket.destroy())
  return server
}
