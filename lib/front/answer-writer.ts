import type { RequestListener } from 'node:http'
import inject from 'light-my-request'
import type { SiteReply, SiteRequest } from '../model/addresses/site-data'
import { answerFor, latestBundle } from '../server/bundle/current-bundle'
import type { Typefaces } from '../server/typeface/typefaces'
import { headersOf } from './edition'
import { siteHeaders } from './site-headers'

/**
 * Answers `haeseol site`, which has started this process and asks by messages. There is no other client to guard against,
 * and without HTTP on both sides the same pages take less time (docs/decisions/0056).
 */
export async function answerWriter(application: RequestListener, typefaces: Typefaces): Promise<void> {
  const bundle = await latestBundle()
  const edition = headersOf({ bundle, typeface: typefaces.name })
  const listener: RequestListener = (request, response) => {
    if (!typefaces.send(request, response)) application(request, response)
  }
  const answer = async ({ number, path }: SiteRequest): Promise<SiteReply> => {
    const asked = { url: path, headers: { ...edition, ...siteHeaders(path) } }
    const reply = await answerFor({ bundle, isShared: false }, () => inject(listener, asked).end())
    return { number, status: reply.statusCode, body: reply.rawPayload }
  }
  process.on('message', async (request: SiteRequest) => process.send!(await answer(request)))
  process.send!({ number: 0, status: 200, body: new Uint8Array() } satisfies SiteReply) // is ready
}
