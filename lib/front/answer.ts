import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import inject from 'light-my-request'
import { CLIENT_HEADER } from '../model/passed-on'
import type { Bundle } from '../server/bundle/bundle'
import { answerFor, latestBundle } from '../server/bundle/current-bundle'
import { warn } from '../server/process/log'
import { countRefusal, observeRequest } from '../server/process/metrics'
import { beforeHead } from './before-head'
import { settleClient } from './client'
import { FloodGuard } from './flood-guard'
import { refuseOtherHost } from './hosts'
import { pageRoute } from './page-route'
import { renewCookie } from './renew-cookie'
import { setBarePolicy, setReplyHeaders } from './reply-headers'
import type { Settings } from './settings'
import { isShared, type MakePage, SharedPages } from './shared-pages'
import { answerTooMany } from './too-many'

/**
 * What happens to every request, in this order. Whatever is true of all replies is decided here, and nowhere in the
 * application.
 * @param build  names the built application
 */
export function answerWith(
  application: RequestListener,
  { isTrusted, isOurHost, hstsSeconds, isPreview }: Omit<Settings, 'host' | 'port'>,
  build: string,
): RequestListener {
  const pages = new SharedPages(makeBy(application), build)
  const guard = new FloodGuard()
  return async (request, response) => {
    settleClient(request, isTrusted)
    setReplyHeaders(request, response, hstsSeconds)
    beforeHead(response, () => {
      setBarePolicy(response)
      renewCookie(request, response, Date.now())
    })
    observePage(request, response)
    if (refuseOtherHost(request, response, isOurHost)) return
    const client = String(request.headers[CLIENT_HEADER])
    const wait = guard.secondsToWait(request, client)
    if (wait > 0) return refuse(request, response, wait)
    const bundle = await latestBundle().catch(() => null)
    const page = bundle !== null && !isPreview && isShared(request) ? await made(pages, bundle, request.url!) : null
    if (page?.mayBeKept === false) guard.chargePage(request, client)
    if (page !== null) page.send(request, response)
    else if (bundle === null) application(request, response)
    else answerFor({ bundle, isShared: false }, () => application(request, response))
  }
}

/** @returns null for a page that cannot be shared; then the application answers each who asks, and says what is wrong */
async function made(pages: SharedPages, bundle: Bundle, path: string) {
  try {
    return await pages.page(bundle, path)
  } catch (error) {
    warn('shared page', `A page is made for each reader anew: ${error}`)
    return null
  }
}

const makeBy =
  (application: RequestListener): MakePage =>
  async (bundle, path) => {
    const reply = await answerFor({ bundle, isShared: true }, () => inject(application, { url: path }).end())
    return { status: reply.statusCode, headers: reply.headers, body: reply.rawPayload }
  }

function refuse(request: IncomingMessage, response: ServerResponse, wait: number): void {
  countRefusal('requests')
  answerTooMany(request, response, wait)
}

/** Handlers of data observe themselves (lib/server/http/handled.ts); pages have no such place. */
function observePage({ method, url }: IncomingMessage, response: ServerResponse): void {
  const route = method === 'GET' ? pageRoute(url ?? '') : null
  if (route === null) return
  const began = performance.now()
  response.once('finish', () => observeRequest('GET', route, response.statusCode, (performance.now() - began) / 1000))
}
