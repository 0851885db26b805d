import type { Metadata } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { MissingPage } from '@/components/offline/missing-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('offline')
  return { title: t('title'), robots: 'noindex' }
}

/** The service worker shows it for what is not on the device (lib/offline/answer-page.ts). */
export default async function OfflinePage() {
  const [locale, messages] = await Promise.all([getLocale(), getMessages()])
  return <MissingPage locale={locale} words={messages.offline} />
}
