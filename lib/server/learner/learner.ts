import 'server-only'
import { randomBytes } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import type { LearnerId } from '../../model/ids'
import { thisRequest } from '../bundle/current-bundle'
import { COOKIE_PATH, cookieOptions, LEARNER_COOKIE, learnerOf, signLearner } from './learner-cookie'

/** The learner of this request; null before a browser's first write. @throws for a page shared by all readers */
export async function currentLearner(): Promise<LearnerId | null> {
  if (thisRequest()?.isShared) throw new Error('A page shared by all readers cannot depend on a learner')
  return learnerOf((await headers()).get('cookie') ?? '', Date.now())
}

/**
 * The learner of this write. On a browser's first write it creates one and sets the cookie. For route handlers only.
 */
export async function writingLearner(): Promise<LearnerId> {
  const known = await currentLearner()
  if (known !== null) return known
  const learner = randomBytes(16).toString('base64url') as LearnerId
  const isSecure = (await headers()).get('x-forwarded-proto') === 'https'
  const jar = await cookies()
  jar.set(LEARNER_COOKIE, signLearner(learner, Date.now()), cookieOptions(isSecure))
  return learner
}

/** Deletes the browser's cookie. */
export async function forgetLearner(): Promise<void> {
  ;(await cookies()).delete({ name: LEARNER_COOKIE, path: COOKIE_PATH })
}
