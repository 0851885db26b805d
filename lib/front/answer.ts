import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { constants } from 'node:zlib'
import compression from 'compression'
import inject from 'light-my-request'
import { CLIENT_HEADER } from '../model/addresses/internal-headers'
import { answerFor } from '../server/bundle/current-bundle'
import { warn } from '../server/process/log'
import { countRefusal, observeRequest } from '../server/process/metrics'
import type { Typefaces } from '../server/typeface/typefaces'
import { askForToken } from './ask-for-token'
import { beforeHead } from './before-head'
import { settleClient } from './client'
import { type Edition, headersOf, latestEdition } from './edition'
import { FloodGuard } from './flood-guard'
import { refuseOtherHost } from './hosts'
import { refuseOtherMethod } from './methods'
import type { OfflineWorker } from './offline-worker'
import type { PackedFiles } from './packed-files'
import { pageRoute } from './page-route'
import { renewCookie } from './renew-cookie'
import { refuseCompression, setBarePolicy, setLength, setReplyHeaders } from './reply-headers'
import type { Settings } from './settings'
import { isShared, type RenderPage, SharedPages } from './shared-pages'
import { refuseNoPath, settleTarget } from './target'
import { answerTooMany } from './too-many'

/**
 * How tightly replies for one reader are packed: a tenth smaller than with the package's own quality 4. The result of an
 * exam, the heaviest, takes 0.65 ms longer.
 */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** What the front sends by itself. A preview has no typeface and no service worker. */
export interface OwnFiles {
  packed: PackedFiles
  typefaces: Typefaces | null
  worker: OfflineWorker | null
}

/**
 * Handles every request, in this order. What holds for all replies is decided here, not in the application.
 * @param build  the id of the build
 */
export function answerWith(
  application: RequestListener,
  { isTrusted, isOurHost, hstsSeconds, isPreview }: Omit<Settings, 'host' | 'port'>,
  build: string,
  { packed, typefaces, worker }: OwnFiles,
): RequestListener {
  const pages = new SharedPages(renderWith(application), build)
  const guard = new FloodGuard()
  const compress = compression({ brotli: BROTLI })
  return async (request, response) => {
    settleTarget(request)
    settleClient(request, isTrusted)
    refuseCompression(request)
    setReplyHeaders(request, response, hstsSeconds)
    beforeHead(response, () => {
      setBarePolicy(response)
      setLength(response)
      renewCookie(request, response, Date.now())
    })
    observePage(request, response)
    compress(request, response, () => {})
    if (refuseNoPath(request, response) || refuseOtherMethod(request, response)) return
    if (refuseOtherHost(request, response, isOurHost)) return
    const client = String(request.headers[CLIENT_HEADER])
    const wait = guard.secondsToWait(request, client)
    if (wait > 0) return refuse(request, response, wait)
    if (askForToken(request, response)) return
    if ([packed, typefaces, worker].some((files) => files?.send(request, response))) return
    const edition = await latestEdition(typefaces)
    Object.assign(request.headers, headersOf(edition))
    const shared = !isPreview && isShared(request) ? edition : null
    const isKept = shared !== null && pages.has(shared, request.url!)
    const page = shared && (await sharedPage(pages, shared, request.url!))
    if (page !== null && !isKept) guard.chargePage(request, client)
    if (page !== null) return page.send(request, response)
    if (edition === null) application(request, response)
    else answerFor({ bundle: edition.bundle, isShared: false }, () => application(request, response))
  }
}

/** @returns null if the page could not be shared: the application then answers this request itself, errors included */
async function sharedPage(pages: SharedPages, edition: Edition, path: string) {
  try {
    return await pages.page(edition, path)
  } catch (error) {
    warn('shared page', `This page could not be shared and is rendered for each reader: ${error}`)
    return null
  }
}

const renderWith =
  (application: RequestListener): RenderPage =>
  async (edition, path) => {
    const reply = await answerFor({ bundle: edition.bundle, isShared: true }, () =>
      inject(application, { url: path, headers: headersOf(edition) }).end(),
    )
    return { status: reply.statusCode, headers: reply.headers, body: reply.rawPayload }
  }

function refuse(request: IncomingMessage, response: ServerResponse, wait: number): void {
  countRefusal('requests')
  answerTooMany(request, response, wait)
}

/** Records the time of a page. Route handlers record their own (lib/server/http/handled.ts). */
function observePage({ method, url }: IncomingMessage, response: ServerResponse): void {
  const route = method === 'GET' ? pageRoute(url ?? '') : null
  if (route === null) return
  const began = performance.now()
  response.once('finish', () => observeRequest('GET', route, response.statusCode, (performance.now() - began) / 1000))
}
