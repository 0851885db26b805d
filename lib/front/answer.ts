import type { RequestListener } from 'node:http'
import inject from 'light-my-request'
import type { Bundle } from '../server/bundle'
import { answerFor, latestBundle } from '../server/current-bundle'
import { warn } from '../server/log'
import { settleClient } from './client'
import { setReplyHeaders } from './reply-headers'
import type { Settings } from './settings'
import { isShared, type MakePage, SharedPages } from './shared-pages'

/**
 * What happens to every request, in this order. Whatever is true of all replies is decided here, and nowhere in the
 * application.
 * @param build  names the built application
 */
export function answerWith(
  application: RequestListener,
  { isTrusted, isPreview }: Pick<Settings, 'isTrusted' | 'isPreview'>,
  build: string,
): RequestListener {
  const pages = new SharedPages(makeBy(application), build)
  return async (request, response) => {
    settleClient(request, isTrusted)
    setReplyHeaders(response)
    const bundle = await latestBundle().catch(() => null)
    const page = bundle !== null && !isPreview && isShared(request) ? await made(pages, bundle, request.url!) : null
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
