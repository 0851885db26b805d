import type { IncomingMessage, ServerResponse } from 'node:http'
import inject from 'light-my-request'
import type { PageWanted, SitePage, SiteReply, SiteRequest, SiteTypeface } from '../model/addresses/site-data'
import type { Bundle } from '../server/bundle/bundle'
import { answerFor } from '../server/bundle/current-bundle'
import type { TypefaceInWork } from '../server/typeface/cut-in-thread'
import { headersOf } from './edition'
import { siteHeaders } from './site-headers'

type Application = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Answers `haeseol site`, which has started this process and asks by messages. There is no other client to guard against,
 * and no HTTP, which both sides would have to write and read (docs/decisions/0056).
 * @param starting  resolves when the application can be asked
 * @param latestBundle  is called for a request and not before: the writer starts this process before it publishes the notes
 * @param cut  cuts a typeface for a bundle
 */
export function answerWriter(
  starting: Promise<Application>,
  latestBundle: () => Promise<Bundle>,
  cut: (bundle: Bundle) => TypefaceInWork,
): void {
  let inWork: TypefaceInWork | null = null
  const answer = async ({ wants }: SiteRequest): Promise<SiteReply['answer']> => {
    const bundle = await latestBundle()
    if (typeof wants === 'object') return pageOf(await starting, bundle, wants)
    inWork ??= cut(bundle)
    if (wants === 'typeface') return announced(await inWork.plan)
    return (await inWork.typeface)?.woff2 ?? null
  }
  const take = async (request: SiteRequest) => {
    const reply: SiteReply = { number: request.number, answer: await answer(request) }
    process.send!(reply)
  }
  process.on('message', (request: SiteRequest) => void take(request).catch(endWith))
  starting.catch(endWith)
}

const announced = (plan: SiteTypeface | null): SiteTypeface | null => plan && { name: plan.name, isWhole: plan.isWhole }

async function pageOf(application: Application, bundle: Bundle, { path, site }: PageWanted): Promise<SitePage> {
  const headers = { ...headersOf({ bundle, typeface: site?.typeface ?? null }), ...siteHeaders(path, site) }
  const reply = await answerFor({ bundle, isShared: false }, () =>
    inject((...exchange) => void application(...exchange).catch(endWith), { url: path, headers }).end(),
  )
  return { status: reply.statusCode, body: reply.rawPayload }
}

/** The writer then writes no site. It would wait for a reply without end, since the framework only logs such an error. */
function endWith(error: unknown): never {
  console.error(error)
  process.exit(1)
}
