import { BASE_PATH } from '../model/addresses/base-path'
import { LOCALE_HEADER, SITE_HEADER, SITE_SEARCH_HEADER } from '../model/addresses/internal-headers'
import type { SiteEquipment } from '../model/addresses/site-data'

/**
 * What the application is told with a page of a static site: whether the site has a search, and the language of the page.
 * The proxy (proxy.ts) would tell the language, too, and add a policy. But these pages list the hashes of their scripts
 * (cli/commands/site/page-html.ts), so the proxy is passed by. It took about a fourteenth of the time of a page.
 */
export function siteHeaders(url: string, site: SiteEquipment | null): Record<string, string> {
  const locale = /^\/(ko|en)(?=[/?]|$)/.exec(url.slice(BASE_PATH.length))?.[1]
  return {
    ...(site?.hasSearch === true && { [SITE_SEARCH_HEADER]: 'on' }),
    ...(locale !== undefined && { [SITE_HEADER]: 'on', [LOCALE_HEADER]: locale }),
  }
}
