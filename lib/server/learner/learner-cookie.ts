import { timingSafeEqual } from 'node:crypto'
import { BASE_PATH } from '../../model/addresses/base-path'
import type { LearnerId } from '../../model/ids'
import { keyedHash } from '../process/secret'

/** The cookie that identifies a learner. */
export const LEARNER_COOKIE = 'haeseol'
/** Keeps installations below different paths of one host apart. */
export const COOKIE_PATH = BASE_PATH || '/'
const DAYS_VALID = 400 // the maximum in browsers
const DAY_MS = 86_400_000

const dayOf = (now: number) => Math.floor(now / DAY_MS)

/** The value of a cookie: learner, day of issue (since 1970), signature. */
export function signLearner(learner: LearnerId, now: number): string {
  const text = `${learner}.${dayOf(now)}`
  return `${text}.${keyedHash(text)}`
}

/** The learner of a cookie; null if the value is forged, expired or malformed. */
export function readLearner(value: string | undefined, now: number): LearnerId | null {
  const [learner, day, signature] = value?.split('.') ?? []
  if (learner === undefined || day === undefined || signature === undefined) return null
  const given = Buffer.from(signature)
  const right = Buffer.from(keyedHash(`${learner}.${day}`))
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null
  return now / DAY_MS - Number(day) <= DAYS_VALID ? (learner as LearnerId) : null
}

/**
 * The valid cookie of a request; undefined if there is none. A browser also sends the cookies of installations below
 * shorter paths of the host, and only our own has our signature.
 * @param header  `Cookie`
 */
export const ownCookie = (header: string, now: number): string | undefined =>
  header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${LEARNER_COOKIE}=`))
    .map((pair) => pair.slice(LEARNER_COOKIE.length + 1))
    .find((value) => readLearner(value, now) !== null)

/** The learner of a request; null if none of its cookies is valid. */
export const learnerOf = (header: string, now: number): LearnerId | null => readLearner(ownCookie(header, now), now)

/**
 * The value that extends a cookie from today; null if it was issued today or is not valid. A day is never set back: once
 * the clock is right again, a cookie from a time when it was wrong could be too old.
 */
export function renewed(value: string, now: number): string | null {
  const learner = readLearner(value, now)
  return learner === null || Number(value.split('.')[1]) >= dayOf(now) ? null : signLearner(learner, now)
}

/** @param isSecure  whether the request came over https */
export const cookieOptions = (isSecure: boolean) => {
  return { httpOnly: true, sameSite: 'lax', secure: isSecure, path: COOKIE_PATH, maxAge: DAYS_VALID * 86_400 } as const
}
