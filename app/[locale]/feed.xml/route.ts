import { getTranslations } from 'next-intl/server'
import { isLocale } from '@/components/messages/locales'
import { handled } from '@/lib/server/http/handled'
import { vaultTitle } from '@/lib/server/library/vault'
import { knownOrigin } from '@/lib/server/outside/addresses'
import { atomFeed } from '@/lib/server/outside/feed'
import { noSuchFile, xmlResponse } from '@/lib/server/outside/xml-response'

/** New and changed notes. */
export const GET = handled('/{locale}/feed.xml', async (_: Request, { params }: RouteContext<'/[locale]/feed.xml'>) => {
  const { locale } = await params
  if (knownOrigin === null || !isLocale(locale)) return noSuchFile()
  const t = await getTranslations({ locale, namespace: 'chrome' })
  return xmlResponse(
    await atomFeed(knownOrigin, locale, (await vaultTitle(locale)) ?? t('name')),
    'application/atom+xml',
  )
})
