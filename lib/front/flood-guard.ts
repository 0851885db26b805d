import { readdirSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { BASE_PATH } from '../model/addresses/base-path'
import { learnerOf } from '../server/learner/learner-cookie'
import { type Limit, limits } from '../server/limiting/limits'
import { Meter, take } from '../server/limiting/meter'
import { isShared } from './shared-pages'

/** The cost of a file, and of a page that is rendered once for everybody. A page for one learner costs 1. */
const FILE_COST = 0.02
/** A picture takes 40 ms to draw, and only programs that show links ask for it. */
const PICTURE_COST = 5
const PICTURES = /^\/(ko|en)\/pictures\//
/** A plan is simulated three times, which takes 25 to 80 ms, also after each change of it. */
const PLAN_COST = 10
const PLANS = /^\/(api\/me|ko|en)\/plan$/
/** A file of a whole history or notebook. */
const EXPORT_COST = 30
const EXPORTS = /^\/api\/me\/(export|history\.csv)$/
const FILES = /^\/(_next\/static|vault|fonts)\/|^\/api\/(health|ready|metrics)$|^\/(offline-worker\.js|robots\.txt)$/
/** Any other name that ends like a file is looked for as a page. */
const PUBLIC = new Set(readdirSync('public').map((name) => `/${name}`))

/**
 * Applies the limits of learners and addresses before the application sees a request: refusing must cost much less than
 * serving.
 */
export class FloodGuard {
  private readonly reads = metersOf('reads')
  private readonly writes = metersOf('writes')

  /**
   * @param client  the address that the request counts towards
   * @returns how many seconds to wait; 0 if the request may pass
   */
  secondsToWait(request: IncomingMessage, client: string): number {
    const { method, headers } = request
    const isRead = method === 'GET' || method === 'HEAD'
    const meters = isRead ? this.reads : this.writes
    const cost = costOf(request, isRead)
    const now = seconds()
    const learner = learnerOf(headers.cookie ?? '', Date.now())
    if (learner === null) return take([[meters.strangers, client]], now, cost)
    return take(
      [
        [meters.learner, learner],
        [meters.address, client],
      ],
      now,
      cost,
    )
  }

  /** Charges the full price of a shared page that had to be rendered: it is new, or cannot be cached. */
  chargePage({ headers }: IncomingMessage, client: string): void {
    const learner = learnerOf(headers.cookie ?? '', Date.now())
    if (learner === null) this.reads.strangers.charge(client, seconds(), 1)
    else this.reads.learner.charge(learner, seconds(), 1)
  }
}

function metersOf(kind: 'reads' | 'writes') {
  const meter = (of: Record<typeof kind, Limit>) => new Meter(of[kind])
  return { learner: meter(limits.learner), address: meter(limits.address), strangers: meter(limits.strangers) }
}

const seconds = () => performance.now() / 1000

function costOf(request: IncomingMessage, isRead: boolean): number {
  const address = `http://host${request.url}`
  if (!URL.canParse(address)) return 1
  const { pathname, searchParams } = new URL(address) // without `/./`, which the router ignores too
  const path = pathname.slice(BASE_PATH.length)
  if (PLANS.test(path)) return PLAN_COST
  if (!isRead) return 1
  if (PICTURES.test(path)) return PICTURE_COST
  if (isShared(request) || FILES.test(path) || PUBLIC.has(path)) return FILE_COST
  if (EXPORTS.test(path)) return EXPORT_COST
  if (path === '/api/me/mistakes' && (searchParams.get('format') ?? 'json') !== 'json') return EXPORT_COST
  return 1
}
