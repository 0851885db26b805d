/** The cookie in which a browser says its time zone. The early script of each page sets it. */
export const ZONE_COOKIE = 'tz'

/**
 * The zone in which times are told to a learner.
 * @param cookie  what the browser says
 * @returns an IANA name that the platform knows: the browser's, else the server's
 */
export function zoneOf(cookie: string | undefined): string {
  const named = cookie && known(cookie)
  return named || Intl.DateTimeFormat().resolvedOptions().timeZone
}

function known(zone: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return null // no zone: a cookie may hold anything
  }
}
