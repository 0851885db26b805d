import type { IncomingMessage, ServerResponse } from 'node:http'
import inject from 'light-my-request'
import type { SiteReply, SiteRequest } from '../model/addresses/site-data'
import { answerFor } from '../server/bundle/current-bundle'
import type { Typefaces } from '../server/typeface/typefaces'
import { type Edition, headersOf } from './edition'
import { siteHeaders } from './site-headers'

type Application = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Answers `haeseol site`, which has started this process and asks by messages. There is no other client to guard against,
 * and no HTTP, which both sides would have to write and read (docs/decisions/0056).
 */
export function answerWriter(application: Application, edition: Edition, typefaces: Typefaces): void {
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    if (!typefaces.send(request, response)) await application(request, response)
  }
  const answer = async ({ number, path }: SiteRequest): Promise<SiteReply> => {
    const headers = { ...headersOf(edition), ...siteHeaders(path) }
    const reply = await answerFor({ bundle: edition.bundle, isShared: false }, () =>
      inject((...exchange) => void handle(...exchange).catch(endWith), { url: path, headers }).end(),
    )
    return { number, status: reply.statusCode, body: reply.rawPayload }
  }
  const send = (reply: SiteReply) => process.send!(reply)
  process.on('message', (request: SiteRequest) => void answer(request).then(send).catch(endWith))
  send({ number: 0, status: 200, body: new Uint8Array() }) // ready
}

/** The writer then writes no site. It would wait for a reply without end, since the framework only logs such an error. */
function endWith(error: unknown): never {
  console.error(error)
  process.exit(1)
}
