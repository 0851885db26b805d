import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import type { LearnerId } from '../model/ids'
import { keyedHash } from './secret'

export const LEARNER_COOKIE = 'haeseol'
export const DAYS_VALID = 400 // the longest that browsers keep a cookie

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
