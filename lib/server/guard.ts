import 'server-only'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { clientAddress } from './client-address'
import { currentLearner } from './learner'
import { once } from './once'
import { problem } from './problem'
import { writesPerMinute } from './settings'

const limits = () =>
  once('limits', () => ({
    learner: new RateLimiterMemory({ points: writesPerMinute.learner, duration: 60 }),
    address: new RateLimiterMemory({ points: writesPerMinute.address, duration: 60 }),
  }))

/** What stands before every write: it comes from this site, and not too often. @returns the refusal, if any */
export async function refuseWrite(request: Request): Promise<Response | null> {
  if (!isSameSite(request)) return problem(403, 'A write from another site')
  const learner = await currentLearner()
  const waits = await Promise.all([
    learner === null ? 0 : secondsToWait(limits().learner, learner),
    secondsToWait(limits().address, clientAddress(request.headers)),
  ])
  const wait = Math.max(...waits)
  if (wait === 0) return null
  return problem(429, 'Too many writes', { detail: `Try again in ${wait} s.` }, { 'retry-after': String(wait) })
}

/**
 * Browsers say where a write comes from by Sec-Fetch-Site, older ones by Origin. A program that says neither holds no
 * browser's cookie that somebody else could make use of.
 */
function isSameSite(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin')
  return origin === null || (URL.canParse(origin) && new URL(origin).host === request.headers.get('host'))
}

async function secondsToWait(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw refusal
  }
}
