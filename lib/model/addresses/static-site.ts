import { INDEX_FORMAT } from '../notes/search-note'
import { textBefore } from '../text/text-before'

/**
 * Whether pages are made for a static site (`haeseol site`), where no server answers. On the server a setting says it, in
 * browsers the root of the page.
 */
export const isSite = (): boolean =>
  typeof document === 'undefined' ? process.env.HAESEOL_SITE === '1' : 'site' in document.documentElement.dataset

/** What chooses a part of a list. On a static site each part is a folder of its own. */
const PARTS = new Set(['folders', 'letter', 'map', 'order', 'page', 'topics'])

/**
 * The path of a page on a static site, where each page is the `index.html` of a folder. A file server knows no queries, so
 * those that choose a part of a list become folders.
 * @example sitePath('/en/notes?page=2#list') // => '/en/notes/page=2/#list'
 */
export function sitePath(path: string): string {
  const [, page = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(path)!
  const said = [...new URLSearchParams(query)]
  const folders = said
    .filter(([name]) => PARTS.has(name))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}/`)
  const rest = new URLSearchParams(said.filter(([name]) => !PARTS.has(name)))
  return `${page.replace(/\/$/, '')}/${folders.join('')}${rest.size > 0 ? `?${rest}` : ''}${fragment}`
}

/**
 * What the application is asked for to get the page at a path of a static site. The inverse of `sitePath`.
 * @example requestPath('/en/notes/page=2/') // => '/en/notes?page=2'
 */
export function requestPath(path: string): string {
  const steps = path.replace(/\/$/, '').split('/')
  const isPart = (step: string) => PARTS.has(textBefore(step, '=')) && step.includes('=')
  const from = steps.findIndex(isPart)
  return from === -1 ? steps.join('/') : `${steps.slice(0, from).join('/')}?${steps.slice(from).join('&')}`
}

/** The path of a page for links and forms: on a static site as its files are, otherwise as it is. */
export const pagePath = (path: string): string => (isSite() ? sitePath(path) : path)

/** Where a static site keeps what its script asks for. */
export const SITE_DATA = {
  pool: '/data/pool.json',
  search: `/data/search-${INDEX_FORMAT}.bin`,
  items: (note: string) => `/data/items/${note}.json`,
  answer: (item: string) => `/data/answers/${item}.bin`,
  preview: (locale: string, note: string) => `/data/previews/${locale}/${note}.json`,
}
