import 'server-only'
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { BASE_PATH } from '../model/base-path'
import type { LearnerId } from '../model/ids'
import { thisRequest } from './current-bundle'
import { keyedHash } from './secret'

export const LEARNER_COOKIE = 'haeseol'
/** Two installations below different paths of one host do not share their learners. */
const COOKIE_PATH = BASE_PATH || '/'
const DAYS_VALID = 400 // the longest that browsers keep a cookie

/** A cookie's value: learner, day of issue since 1970, signature. */
export function signLearner(learner: LearnerId, now: number): string {
  const text = `${learner}.${Math.floor(now / 86_400_000)}`
  return `${text}.${keyedHash(text)}`
}

/** Who a cookie's value names; null when it is forged, older than it may be, or no such value. */
export function readLearner(value: string | undefined, now: number): LearnerId | null {
  const [learner, day, signature] = value?.split('.') ?? []
  if (learner === undefined || day === undefined || signature === undefined) return null
  const given = Buffer.from(signature)
  const right = Buffer.from(keyedHash(`${learner}.${day}`))
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null
  return now / 86_400_000 - Number(day) <= DAYS_VALID ? (learner as LearnerId) : null
}

/** Who asks: null before a browser's first write. @throws for a page that goes to all readers */
export async function currentLearner(): Promise<LearnerId | null> {
  if (thisRequest()?.isShared) throw new Error('A page that all readers share cannot tell of one of them')
  return readLearner((await cookies()).get(LEARNER_COOKIE)?.value, Date.now())
}

/** Who writes: a new learner is made, and named by a cookie, on the first write. For route handlers. */
export async function writingLearner(): Promise<LearnerId> {
  const known = await currentLearner()
  if (known !== null) return known
  const learner = randomBytes(16).toString('base64url') as LearnerId
  const secure = (await headers()).get('x-forwarded-proto') === 'https'
  const jar = await cookies()
  jar.set(LEARNER_COOKIE, signLearner(learner, Date.now()), {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: COOKIE_PATH,
    maxAge: DAYS_VALID * 86_400,
  })
  return learner
}

/** Forgets who this browser is. */
export async function forgetLearner(): Promise<void> {
  ;(await cookies()).delete({ name: LEARNER_COOKIE, path: COOKIE_PATH })
}
