/** The cookie with the browser's time zone. Set by the early script of each page. */
export const ZONE_COOKIE = 'tz'

/**
 * The zone for showing times to a learner.
 * @param cookie  the value of `ZONE_COOKIE`
 * @returns an IANA name known to the platform: the browser's, otherwise the server's
 */
export function zoneOf(cookie: string | undefined): string {
  const named = cookie && known(cookie)
  return named || SERVERS
}

/** Asked once, since the question takes half a millisecond. */
const SERVERS = Intl.DateTimeFormat().resolvedOptions().timeZone

function known(zone: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return null // a cookie may hold anything
  }
}
