import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { SiteFrame } from '@/components/chrome/site-frame'
import { isLocale } from '@/components/messages/locales'
import { contents } from '@/lib/server/library/library'
import { vaultTitle } from '@/lib/server/library/vault'
import { browserIndex } from '@/lib/server/search/browser-index'

export default async function SiteLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const [{ size, topics }, title, searchIndex] = await Promise.all([
    contents(locale),
    vaultTitle(locale),
    browserIndex(),
  ])
  return (
    <SiteFrame
      title={title}
      isReading={size.notes > 0 && size.items === 0}
      hasTopics={topics.length > 0}
      searchIndex={searchIndex}
    >
      {children}
    </SiteFrame>
  )
}
