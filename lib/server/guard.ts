import 'server-only'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { z } from 'zod'
import { currentLearner } from './learner'
import { writesPerMinute } from './limits'
import { once } from './once'
import { problem } from './problem'

const LARGEST_BODY = 64 * 1024

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
    secondsToWait(limits().address, addressOf(request)),
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

const addressOf = (request: Request) => request.headers.get('x-forwarded-for')?.split(',')[0]?.trim() ?? 'unknown'

async function secondsToWait(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw refusal
  }
}

export type Parsed<T> = { ok: true; data: T } | { ok: false; refusal: Response }

/** Reads a JSON body by its schema. What does not fit is told with the path of each fault. */
export async function readBody<S extends z.ZodType>(request: Request, schema: S): Promise<Parsed<z.output<S>>> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    return { ok: false, refusal: problem(415, 'Expected `content-type: application/json`') }
  }
  const text = await request.text()
  if (text.length > LARGEST_BODY) return { ok: false, refusal: problem(413, 'The body is too large') }
  const parsed = schema.safeParse(parseJson(text))
  if (parsed.success) return { ok: true, data: parsed.data }
  const faults = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  return { ok: false, refusal: problem(400, 'The body does not fit', { faults }) }
}

/** Text that is no JSON becomes undefined, which fits no schema. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
