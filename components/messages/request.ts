import { notFound } from 'next/navigation'
import { getRequestConfig } from 'next-intl/server'
import en from './en.json'
import ko from './ko.json'
import { isLocale } from './locales'

const messages = { ko, en }

/** What next-intl is told of each request: the locale is that of the address. */
export default getRequestConfig(async ({ requestLocale }) => {
  const locale = await requestLocale
  if (!isLocale(locale)) notFound()
  return { locale, messages: messages[locale], timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }
})
