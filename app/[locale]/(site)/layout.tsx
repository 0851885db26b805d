import { setRequestLocale } from 'next-intl/server'
import { ReviewKey } from '@/components/chrome/review-key'
import { SiteFrame } from '@/components/chrome/site-frame'
import type { Locale } from '@/components/messages/locales'

export default async function SiteLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params
  setRequestLocale(locale as Locale)
  return (
    <SiteFrame>
      {children}
      <ReviewKey href={`/${locale}/review`} />
    </SiteFrame>
  )
}
