/**
 * The path below which the product is served: empty, or such as `/study`. Fixed at build time: the bundler inlines the
 * value of `BASE_PATH` here (next.config.ts).
 */
export const BASE_PATH = process.env.BASE_PATH ?? ''

/**
 * Adds the base path to a path of the product. For forms, requests and plain links; the framework's links add it
 * themselves.
 * @example addressOf('/api/me') // => '/study/api/me'
 */
export const addressOf = (path: string): string => BASE_PATH + path

/** An opening tag up to an `href` or `src` with an address of this site. Values of attributes contain no quotes. */
const OWN_ADDRESS = /(<[a-z][\w-]*(?:\s+[\w:-]+(?:="[^"]*")?)*?\s+(?:href|src)=")(?=\/(?!\/))/g

/**
 * Adds the base path to the links and images of a compiled text. Bundles and stored questions hold paths without it, so
 * they do not depend on where the product is served.
 */
export const moveBelow = (html: string, base: string): string =>
  base === '' ? html : html.replace(OWN_ADDRESS, (begun) => begun + base)
