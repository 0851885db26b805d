import { isLocale } from '@/components/messages/locales'
import { handled } from '@/lib/server/http/handled'
import { knownOrigin } from '@/lib/server/outside/addresses'
import { atomFeed } from '@/lib/server/outside/feed'
import { noSuchFile, xmlResponse } from '@/lib/server/outside/xml-response'
import { brandOf } from '../brand-of'

/** New and changed notes. */
export const GET = handled('/{locale}/feed.xml', async (_: Request, { params }: RouteContext<'/[locale]/feed.xml'>) => {
  const { locale } = await params
  if (knownOrigin === null || !isLocale(locale)) return noSuchFile()
  return xmlResponse(await atomFeed(knownOrigin, locale, await brandOf(locale)), 'application/atom+xml')
})
