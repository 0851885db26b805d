/**
 * Headers that the front (lib/front) hands on to the application with each request. Whatever comes in under such a name
 * is taken away, so that they can be believed.
 */
export const PASSED_ON = 'x-haeseol-'

/** Who asks, as one client is counted: an IPv4 address, or the /64 of an IPv6 address. */
export const CLIENT_HEADER = 'x-haeseol-client'
