/**
 * Prefix of the headers between the front (lib/front) and the application. The front removes such headers from incoming
 * requests, so the application can trust them.
 */
export const INTERNAL_PREFIX = 'x-haeseol-'

/** The client for rate limits: an IPv4 address, or the /64 network of an IPv6 address. */
export const CLIENT_HEADER = 'x-haeseol-client'

/** Set if pages of the bundle load images of other sites. */
export const REMOTE_IMAGES_HEADER = 'x-haeseol-remote-images'

/**
 * The length of a reply's body in bytes. The framework drops a `content-length`, so the application tells it by this
 * name, and the front renames it.
 */
export const LENGTH_HEADER = 'x-haeseol-length'

/** The name of the typeface that was cut for the bundle. Absent until it is cut. */
export const TYPEFACE_HEADER = 'x-haeseol-typeface'

/** Set if that typeface has all characters of the notes. */
export const WHOLE_TYPEFACE_HEADER = 'x-haeseol-whole-typeface'

/** Set for pages of a static site: the front has said their language, and the proxy is passed by (proxy.ts). */
export const SITE_HEADER = 'x-haeseol-site'

/** Set for pages of a static site that has an index for the search. */
export const SITE_SEARCH_HEADER = 'x-haeseol-site-search'

/** The language of a page, by the name that next-intl reads. */
export const LOCALE_HEADER = 'x-next-intl-locale'
