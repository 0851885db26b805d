import { timingSafeEqual } from 'node:crypto'
import { BASE_PATH } from '../../model/base-path'
import type { LearnerId } from '../../model/ids'
import { keyedHash } from '../process/secret'

/** The cookie that names a learner. */
export const LEARNER_COOKIE = 'haeseol'
/** Two installations below different paths of one host do not share their learners. */
export const COOKIE_PATH = BASE_PATH || '/'
const DAYS_VALID = 400 // the longest that browsers keep a cookie
const DAY_MS = 86_400_000

const dayOf = (now: number) => Math.floor(now / DAY_MS)

/** A cookie's value: learner, day of issue since 1970, signature. */
export function signLearner(learner: LearnerId, now: number): string {
  const text = `${learner}.${dayOf(now)}`
  return `${text}.${keyedHash(text)}`
}

/** Who a cookie's value names; null when it is forged, older than it may be, or no such value. */
export function readLearner(value: string | undefined, now: number): LearnerId | null {
  const [learner, day, signature] = value?.split('.') ?? []
  if (learner === undefined || day === undefined || signature === undefined) return null
  const given = Buffer.from(signature)
  const right = Buffer.from(keyedHash(`${learner}.${day}`))
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null
  return now / DAY_MS - Number(day) <= DAYS_VALID ? (learner as LearnerId) : null
}

/** The value to replace one with, so that it lasts from the last visit on; null where it is of today, or names nobody. */
export function renewed(value: string, now: number): string | null {
  const learner = readLearner(value, now)
  return learner === null || value.split('.')[1] === String(dayOf(now)) ? null : signLearner(learner, now)
}

/** @param isSecure whether the browser asked over https */
export const cookieOptions = (isSecure: boolean) => {
  return { httpOnly: true, sameSite: 'lax', secure: isSecure, path: COOKIE_PATH, maxAge: DAYS_VALID * 86_400 } as const
}
