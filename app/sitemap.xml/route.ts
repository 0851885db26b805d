import { handled } from '@/lib/server/http/handled'
import { knownOrigin } from '@/lib/server/outside/addresses'
import { sitePages } from '@/lib/server/outside/site-pages'
import { sitemapIndex } from '@/lib/server/outside/sitemap'
import { noSuchFile, xmlResponse } from '@/lib/server/outside/xml-response'

export const dynamic = 'force-dynamic'

export const GET = handled('/sitemap.xml', async () => {
  if (knownOrigin === null) return noSuchFile()
  return xmlResponse(sitemapIndex(knownOrigin, await sitePages()), 'application/xml')
})
