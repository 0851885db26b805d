import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/components/messages/locales'
import { vaultTitle } from '@/lib/server/library/vault'

/** What the site is called: as the vault calls it, or else as the product is. */
export async function brandOf(locale: Locale): Promise<string> {
  const [title, t] = await Promise.all([vaultTitle(locale), getTranslations({ locale, namespace: 'chrome' })])
  return title ?? t('name')
}
