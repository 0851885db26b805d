import { handled } from '@/lib/server/http/handled'
import { knownOrigin } from '@/lib/server/outside/addresses'
import { sitePages } from '@/lib/server/outside/site-pages'
import { sitemapFile } from '@/lib/server/outside/sitemap'
import { noSuchFile, xmlResponse } from '@/lib/server/outside/xml-response'

export const GET = handled('/sitemaps/{file}', async (_: Request, { params }: RouteContext<'/sitemaps/[file]'>) => {
  const number = Number(/^([1-9]\d{0,3})\.xml$/.exec((await params).file)?.[1])
  const file = knownOrigin === null || Number.isNaN(number) ? null : sitemapFile(knownOrigin, await sitePages(), number)
  return file === null ? noSuchFile() : xmlResponse(file, 'application/xml')
})
