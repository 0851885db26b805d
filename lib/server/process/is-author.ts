import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import { authorToken } from './settings'

/**
 * Whether a request carries the token of authors, as the password that browsers ask for (HTTP Basic) or as a bearer
 * token. False if there are no pages for authors.
 * @param authorization  the header of the request
 */
export function isAuthor(authorization: string | null | undefined): boolean {
  if (authorToken === null) return false
  const [scheme = '', credentials = ''] = (authorization ?? '').split(' ')
  const given = scheme.toLowerCase() === 'basic' ? passwordIn(credentials) : credentials
  return timingSafeEqual(hashOf(given), hashOf(authorToken))
}

/** The password of HTTP Basic. The name before it does not matter. */
function passwordIn(credentials: string): string {
  const text = Buffer.from(credentials, 'base64').toString()
  return text.slice(text.indexOf(':') + 1)
}

/** Hashes have the same length, so that comparing them takes the same time for every guess. */
const hashOf = (text: string) => createHash('sha256').update(text).digest()
