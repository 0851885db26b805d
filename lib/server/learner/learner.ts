import 'server-only'
import { randomBytes } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import type { LearnerId } from '../../model/ids'
import { thisRequest } from '../bundle/current-bundle'
import { COOKIE_PATH, cookieOptions, LEARNER_COOKIE, readLearner, signLearner } from './learner-cookie'

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
  const isSecure = (await headers()).get('x-forwarded-proto') === 'https'
  const jar = await cookies()
  jar.set(LEARNER_COOKIE, signLearner(learner, Date.now()), cookieOptions(isSecure))
  return learner
}

/** Forgets who this browser is. */
export async function forgetLearner(): Promise<void> {
  ;(await cookies()).delete({ name: LEARNER_COOKIE, path: COOKIE_PATH })
}
