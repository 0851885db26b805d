import type { IncomingMessage, ServerResponse } from 'node:http'
import { cookieOptions, LEARNER_COOKIE, ownCookie, renewed } from '../server/learner/learner-cookie'

/**
 * Extends the learner's cookie on each visit, at most once a day. Only replies with `no-store` carry it: cached replies
 * are the same for everybody. A note's page requests the learner's answers right after loading, so no visit is missed.
 */
export function renewCookie({ headers }: IncomingMessage, response: ServerResponse, now: number): void {
  if (!/\bno-store\b/.test(String(response.getHeader('cache-control') ?? ''))) return
  const value = ownCookie(headers.cookie ?? '', now)
  const fresh = value === undefined ? null : renewed(value, now)
  const isSet = cookiesOf(response).some((line) => line.startsWith(`${LEARNER_COOKIE}=`))
  if (fresh !== null && !isSet)
    response.appendHeader('set-cookie', line(fresh, headers['x-forwarded-proto'] === 'https'))
}

const cookiesOf = (response: ServerResponse): string[] => [response.getHeader('set-cookie') ?? []].flat().map(String)

function line(value: string, isSecure: boolean): string {
  const { path, maxAge } = cookieOptions(isSecure)
  return `${LEARNER_COOKIE}=${value}; Path=${path}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}
