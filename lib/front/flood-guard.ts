import type { IncomingMessage } from 'node:http'
import { BASE_PATH } from '../model/base-path'
import { LEARNER_COOKIE, readLearner } from '../server/learner/learner-cookie'
import { type Limit, limits } from '../server/limiting/limits'
import { Meter } from '../server/limiting/meter'
import { isShared } from './shared-pages'

/** A page that is drawn once for all. */
const SHARED_COST = 0.02
/** What is dearer or cheaper than a page that is drawn for one learner, in such pages. */
const COSTS: [RegExp, number][] = [
  [/^\/api\/me\/export$/, 30], // all that a learner ever did
  [/^\/(_next\/static|vault|fonts)\/|^\/api\/(health|ready|metrics)$|\.(svg|png|ico|txt|webmanifest)$/, 0.02],
]

/**
 * Holds learners and addresses to their limits before the application has any work with them: to refuse a request must
 * cost much less than to serve it.
 */
export class FloodGuard {
  readonly #reads = metersOf('reads')
  readonly #writes = metersOf('writes')

  /**
   * @param client  the address that a request is counted for
   * @returns how many seconds to wait; 0 when it may pass
   */
  secondsToWait(request: IncomingMessage, client: string): number {
    const { method, headers } = request
    const isRead = method === 'GET' || method === 'HEAD'
    const meters = isRead ? this.#reads : this.#writes
    const cost = isRead ? costOf(request) : 1
    const now = seconds()
    const learner = learnerOf(headers.cookie)
    if (learner === null) return meters.strangers.take(client, now, cost)
    return meters.learner.take(learner, now, cost) || meters.address.take(client, now, cost)
  }

  /** A page that all could share had to be drawn for this request, and cannot be kept: there is no such note. */
  chargePage({ headers }: IncomingMessage, client: string): void {
    const learner = learnerOf(headers.cookie)
    if (learner === null) this.#reads.strangers.charge(client, seconds(), 1)
    else this.#reads.learner.charge(learner, seconds(), 1)
  }
}

function metersOf(kind: 'reads' | 'writes') {
  const meter = (of: Record<typeof kind, Limit>) => new Meter(of[kind])
  return { learner: meter(limits.learner), address: meter(limits.address), strangers: meter(limits.strangers) }
}

const seconds = () => performance.now() / 1000

function costOf(request: IncomingMessage): number {
  if (isShared(request)) return SHARED_COST
  const path = (request.url ?? '/').split('?', 1)[0]!.slice(BASE_PATH.length)
  return COSTS.find(([pattern]) => pattern.test(path))?.[1] ?? 1
}

function learnerOf(cookies = '') {
  const value = cookies.split(/; */).find((cookie) => cookie.startsWith(`${LEARNER_COOKIE}=`))
  return readLearner(value?.slice(LEARNER_COOKIE.length + 1), Date.now())
}
