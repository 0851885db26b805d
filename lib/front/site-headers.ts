import { BASE_PATH } from '../model/addresses/base-path'
import { LOCALE_HEADER, SITE_HEADER } from '../model/addresses/internal-headers'

/**
 * What the proxy (proxy.ts) would tell the application of a page of a static site: its language. There is no policy to add,
 * since the pages list the hashes of their scripts (cli/commands/site/page-html.ts). So the proxy is passed by, which took
 * about a fourteenth of the time of a page.
 */
export function siteHeaders(url: string): Record<string, string> {
  const locale = /^\/(ko|en)(?=[/?]|$)/.exec(url.slice(BASE_PATH.length))?.[1]
  return locale === undefined ? {} : { [SITE_HEADER]: 'on', [LOCALE_HEADER]: locale }
}
