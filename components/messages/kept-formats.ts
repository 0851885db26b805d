import { LRUCache } from 'lru-cache'
import { _createCache as createCache } from 'next-intl'

/** A zone's messages take up to 5 MB, and anybody can name a zone. Most readers of an installation share one. */
const MOST_ZONES = 4

/**
 * What next-intl has read of messages, by the time zone that it is read for. By default it forgets them after each request,
 * and reading them again was a twentieth of the time of a page (docs/decisions/0056).
 */
const kept = new LRUCache<string, ReturnType<typeof createCache>>({ max: MOST_ZONES, memoMethod: createCache })

export const keptFormats = (timeZone: string) => kept.memo(timeZone)
