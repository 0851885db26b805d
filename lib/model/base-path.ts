/**
 * The path below which the product is served: empty, or `/study`. It is fixed when the application is built: the
 * bundler puts the value of `BASE_PATH` here (next.config.ts).
 */
export const BASE_PATH = process.env.BASE_PATH ?? ''

/**
 * The address of a path of the product. Links of the framework add the base path themselves; forms, requests and plain
 * links do not.
 * @example addressOf('/api/me') // => '/study/api/me'
 */
export const addressOf = (path: string): string => BASE_PATH + path

/** An opening tag up to an address of this site: attributes without quotes in their values, then `href` or `src`. */
const OWN_ADDRESS = /(<[a-z][\w-]*(?:\s+[\w:-]+(?:="[^"]*")?)*?\s+(?:href|src)=")(?=\/(?!\/))/g

/**
 * Moves the links and images of a compiled text below the base path. Bundles and stored questions hold paths as the
 * product knows them, so that neither depends on where it is served.
 */
export const moveBelow = (html: string, base: string): string =>
  base === '' ? html : html.replace(OWN_ADDRESS, (begun) => begun + base)
