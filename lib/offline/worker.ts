/// <reference lib="webworker" />
import {
  CacheFirst,
  ExpirationPlugin,
  NetworkFirst,
  RangeRequestsPlugin,
  type RouteMatchCallbackOptions,
  Serwist,
  type SerwistPlugin,
} from 'serwist'
import { type Purpose, purposeOf } from './addresses'
import { answerForm, answerPage, answerRouter, takePage } from './answer-page'
import { type Build, dropOldBuilds, takeBuild } from './build'
import { CACHES } from './caches'

// The service worker: what was opened before opens again without a network (docs/decisions/0055). It decides nothing about
// answers; those wait in the outbox of the page (components/outbox).

declare const self: ServiceWorkerGlobalScope & { haeseolBuild: Build }

const base = new URL(self.registration.scope).pathname.replace(/\/$/, '')
const at =
  (purpose: Purpose) =>
  ({ url, sameOrigin }: RouteMatchCallbackOptions) =>
    sameOrigin && purposeOf(url, base) === purpose
const isPage = at('page')
const latest = (maxEntries: number) => new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true })

/** A file has one content, so a copy in any cache will do. */
const inAnyCache = {
  cachedResponseWillBeUsed: async ({ cachedResponse, request }: { cachedResponse?: Response; request: Request }) =>
    cachedResponse ?? caches.match(request, { ignoreVary: true }),
}

/** Long films are not kept. */
const MOST_BYTES = 5_000_000
const notTooLarge = {
  cacheWillUpdate: async ({ response }: { response: Response }) =>
    response.status === 200 && Number(response.headers.get('content-length')) <= MOST_BYTES ? response : null,
}

/**
 * A worker takes its address from the reply, and the fragment, which names its scripts, would be lost with that of a copy.
 * A reply without an address leaves the one that was asked for.
 */
const withFragment = {
  handlerWillRespond: async ({ request, response }: { request: Request; response: Response }) =>
    request.destination === 'worker' ? new Response(response.body, response) : response,
}
const files = new CacheFirst({
  cacheName: CACHES.files,
  plugins: [inAnyCache, notTooLarge, latest(300), withFragment, new RangeRequestsPlugin() as SerwistPlugin],
})

const serwist = new Serwist({
  clientsClaim: true,
  disableDevLogs: true,
  runtimeCaching: [
    {
      matcher: (asked) => isPage(asked) && asked.request.mode === 'navigate',
      handler: ({ request, event }) => answerPage(request, event, base),
    },
    {
      method: 'POST',
      matcher: (asked) => isPage(asked) && asked.request.mode === 'navigate',
      handler: ({ request }) => answerForm(request, base),
    },
    {
      matcher: (asked) => isPage(asked) && isForRouter(asked.request),
      handler: ({ request, event }) => answerRouter(request, event, base),
    },
    { matcher: at('file'), handler: files },
    { matcher: at('index'), handler: new CacheFirst({ cacheName: CACHES.index, plugins: [latest(2)] }) },
    { matcher: at('answers'), handler: new NetworkFirst({ cacheName: CACHES.answers, plugins: [latest(300)] }) },
  ],
})

/** The router also fetches ahead, which opens nothing. */
const isForRouter = ({ headers }: Request) => headers.has('rsc') && !headers.has('next-router-prefetch')

self.addEventListener('install', (event) => event.waitUntil(takeBuild(self.haeseolBuild, base)))
self.addEventListener('activate', (event) => event.waitUntil(dropOldBuilds()))
self.addEventListener('message', (event) => event.waitUntil(takeUnkept(event.data)))
serwist.addEventListeners()

/** Pages that were opened before there was a worker to keep them (components/offline/start-worker.tsx). */
async function takeUnkept({ type, pages }: { type: string; pages: string[] }): Promise<void> {
  if (type !== 'TAKE') return
  const own = pages.filter((page) => purposeOf(new URL(page), base) === 'page')
  await Promise.allSettled(own.map((page) => takePage(page, base)))
}
