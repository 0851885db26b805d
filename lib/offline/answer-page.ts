import { CacheExpiration } from 'serwist'
import { copyAddress, isSharedPage, missingAddress } from './addresses'
import { CACHES } from './caches'
import { copyOf, isPageReply, missingPage, newestCopy, shownCopy } from './copies'

/** How many opened pages are kept, the latest ones. */
const MOST_PAGES = 200
/** How long a page that all learners share may take, if there is a copy of it. */
const PATIENCE_MS = 5_000
/** A proxy answers these if the server is away. */
const AWAY = new Set([502, 503, 504])

const expiration = new CacheExpiration(CACHES.pages, { maxEntries: MOST_PAGES })

/** Asks the server for a page and keeps what it answers. If the server cannot be reached, shows the newest copy. */
export async function answerPage(request: Request, event: ExtendableEvent, base: string): Promise<Response> {
  const url = new URL(request.url)
  const live = fetch(request).then((reply) => {
    if (isPageReply(reply)) event.waitUntil(keepPage(request.url, reply.clone(), base))
    return reply
  })
  event.waitUntil(live.catch(() => {}))
  const reply = await Promise.race([live.catch(() => null), ...(isSharedPage(url, base) ? [afterMs(PATIENCE_MS)] : [])])
  if (reply !== null && !AWAY.has(reply.status)) return reply
  const copy = await newestCopy(copyAddress(url, base), [CACHES.pages, CACHES.kept])
  if (copy !== null) return shownCopy(copy)
  return live.catch(() => missing(url, base, 'page'))
}

/** A form cannot be sent without a network. Its page says so. */
export const answerForm = (request: Request, base: string): Promise<Response> =>
  fetch(request).catch(() => missing(new URL(request.url), base, 'form'))

/**
 * The router of the application asks for data where a browser would ask for a page. The page is kept all the same, so that
 * it opens when the browser starts without a network.
 */
export function answerRouter(request: Request, event: ExtendableEvent, base: string): Promise<Response> {
  const live = fetch(request)
  const take = (reply: Response) => (reply.ok ? takePage(copyAddress(request.url, base), base) : undefined)
  event.waitUntil(live.then(take).catch(() => {}))
  return live
}

/** Fetches a page and keeps it. */
export async function takePage(address: string, base: string): Promise<void> {
  const reply = await fetch(address, { headers: { accept: 'text/html' } })
  if (isPageReply(reply)) await keepPage(address, reply, base)
}

async function keepPage(address: string, reply: Response, base: string): Promise<void> {
  const key = copyAddress(address, base)
  await (await caches.open(CACHES.pages)).put(key, copyOf(reply, Date.now()))
  await expiration.updateTimestamp(key)
  await expiration.expireEntries()
}

async function missing(url: URL, base: string, asked: 'page' | 'form'): Promise<Response> {
  const page = await caches.match(missingAddress(url, base), { ignoreVary: true })
  return page === undefined ? Response.error() : missingPage(page, asked)
}

const afterMs = (ms: number) => new Promise<null>((resolve) => setTimeout(() => resolve(null), ms))
