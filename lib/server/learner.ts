import 'server-only'
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { cookies, headers } from 'next/headers'
import type { LearnerId } from '../model/ids'
import { once } from './once'
import { secretFile } from './paths'

export const LEARNER_COOKIE = 'haeseol'
const DAYS_VALID = 400 // the longest that browsers keep a cookie

/** The signing secret: the environment's, else one that is made once and kept beside the database. */
function secret(): string {
  return process.env.HAESEOL_SECRET ?? once('secret', () => readSecret() ?? makeSecret())
}

function readSecret(): string | null {
  try {
    return readFileSync(secretFile, 'utf8').trim() || null
  } catch {
    return null
  }
}

/** Two starters may make one at once: linking a written file is all or nothing, and both read what came first. */
function makeSecret(): string {
  const fresh = `${secretFile}.${process.pid}`
  mkdirSync(dirname(secretFile), { recursive: true })
  writeFileSync(fresh, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  try {
    linkSync(fresh, secretFile)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  rmSync(fresh)
  return readFileSync(secretFile, 'utf8').trim()
}

const sign = (text: string) => createHmac('sha256', secret()).update(text).digest('base64url')

/** A cookie's value: learner, day of issue since 1970, signature. */
export function signLearner(learner: LearnerId, now: number): string {
  const text = `${learner}.${Math.floor(now / 86_400_000)}`
  return `${text}.${sign(text)}`
}

/** Who a cookie's value names; null when it is forged, older than it may be, or no such value. */
export function readLearner(value: string | undefined, now: number): LearnerId | null {
  const [learner, day, signature] = value?.split('.') ?? []
  if (learner === undefined || day === undefined || signature === undefined) return null
  const given = Buffer.from(signature)
  const right = Buffer.from(sign(`${learner}.${day}`))
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null
  return now / 86_400_000 - Number(day) <= DAYS_VALID ? (learner as LearnerId) : null
}

/** Who asks: null before a browser's first write. */
export async function currentLearner(): Promise<LearnerId | null> {
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
    path: '/',
    maxAge: DAYS_VALID * 86_400,
  })
  return learner
}

/** Forgets who this browser is. */
export async function forgetLearner(): Promise<void> {
  ;(await cookies()).delete(LEARNER_COOKIE)
}
