import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { getRequestConfig } from 'next-intl/server'
import { ZONE_COOKIE, zoneOf } from '@/lib/model/study/time-zone'
import { keptFormats } from './kept-formats'
import { isLocale } from './locales'
import { messages } from './messages'

/** The configuration of next-intl for a request: the locale of its address, the time zone of its reader. */
export default getRequestConfig(async ({ requestLocale }) => {
  const locale = await requestLocale
  if (!isLocale(locale)) notFound()
  const timeZone = zoneOf((await cookies()).get(ZONE_COOKIE)?.value)
  // `_cache` is no public setting, so its test also tells whether a new version still uses it.
  return { locale, messages: messages[locale], timeZone, ...{ _cache: keptFormats(timeZone) } }
})
