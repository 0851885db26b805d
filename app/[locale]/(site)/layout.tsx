import { setRequestLocale } from 'next-intl/server'
import { SiteFrame } from '@/components/chrome/site-frame'
import type { Locale } from '@/components/messages/locales'

export default async function SiteLayout({ children, params }: LayoutProps<'/[locale]'>) {
  setRequestLocale((await params).locale as Locale)
  return <SiteFrame>{children}</SiteFrame>
}
