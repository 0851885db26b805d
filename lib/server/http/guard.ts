import 'server-only'
import { clientAddress } from '../learner/client-address'
import { currentLearner } from '../learner/learner'
import { limits } from '../limiting/limits'
import { takeTogether } from '../limiting/take'
import { countRefusal } from '../process/metrics'
import { problem } from '../process/problem'

/**
 * What stands before every write: it comes from this site, and all instances together do not get too many. What a
 * single instance gets too many of has not come so far (lib/front).
 * @returns the refusal, if any
 */
export async function refuseWrite(request: Request): Promise<Response | null> {
  if (!isSameSite(request)) return problem(403, 'A write from another site')
  const learner = await currentLearner()
  const address = clientAddress(request.headers)
  const wait = await takeTogether(
    learner === null
      ? [{ limit: limits.strangers.writes, of: address }]
      : [
          { limit: limits.address.writes, of: address },
          { limit: limits.learner.writes, of: learner },
        ],
  )
  return wait === 0 ? null : tooMany('writes', wait)
}

/** @param wait  in seconds */
export function tooMany(limit: string, wait: number): Response {
  countRefusal(limit)
  const seconds = Math.max(1, Math.ceil(wait))
  return problem(429, `Too many ${limit}`, { detail: `Try again in ${seconds} s.` }, { 'retry-after': String(seconds) })
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
