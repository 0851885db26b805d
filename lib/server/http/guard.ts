import 'server-only'
import { clientAddress } from '../learner/client-address'
import { currentLearner } from '../learner/learner'
import { limits } from '../limiting/limits'
import { takeTogether } from '../limiting/take'
import { countRefusal } from '../process/metrics'
import { problem } from '../process/problem'

/**
 * Checks every write: it must come from this site and keep to the limits that all instances count together. The limits
 * of a single instance were checked before (lib/front).
 * @returns the refusal; null if the write may proceed
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
 * Browsers send Sec-Fetch-Site, older ones Origin. A client that sends neither is a program, which cannot be tricked
 * into sending a browser's cookie.
 */
function isSameSite(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin')
  return origin === null || (URL.canParse(origin) && new URL(origin).host === request.headers.get('host'))
}
