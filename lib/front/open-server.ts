import { createServer, type Server } from 'node:http'

/**
 * Time limits for the head and for the whole of a request: a client must not hold a connection by sending a byte a
 * second.
 */
const HEAD_MS = 10_000
const REQUEST_MS = 30_000
/** How long a connection may be idle. Longer than proxies keep theirs, so that they never write into a closed one. */
const IDLE_MS = 65_000
/** How long a reply may make no progress. */
const STALLED_MS = 120_000
const CHECK_INTERVAL_MS = 2_000
const MAX_HEAD_BYTES = 16 * 1024

/**
 * Nothing listens for upgrades, so a request that offers another protocol, as those of Java and of `curl --http2` do, is
 * answered in this one.
 * @param isPreview  a preview streams change events, and such a reply may be silent for hours
 */
export function openServer(isPreview: boolean): Server {
  const server = createServer({
    headersTimeout: HEAD_MS,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: IDLE_MS,
    connectionsCheckingInterval: CHECK_INTERVAL_MS,
    maxHeaderSize: MAX_HEAD_BYTES,
  })
  if (!isPreview) server.setTimeout(STALLED_MS)
  return server
}
