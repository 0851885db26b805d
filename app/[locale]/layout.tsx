import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { EarlyScript } from '@/components/chrome/early-script'
import { FollowLinks } from '@/components/chrome/follow-links'
import { publicFiles } from '@/components/chrome/public-files'
import { isLocale } from '@/components/messages/locales'
import { StartWorker } from '@/components/offline/start-worker'
import { Preview } from '@/components/preview/preview'
import { FollowSettings } from '@/components/settings/follow-settings'
import { Typeface } from '@/components/typeface/typeface'
import { WholeTypeface } from '@/components/typeface/whole-typeface'
import { addressOf } from '@/lib/model/addresses/base-path'
import { TYPEFACE_HEADER, WHOLE_TYPEFACE_HEADER } from '@/lib/model/addresses/internal-headers'
import { isSite } from '@/lib/model/addresses/static-site'
import { currentBundle } from '@/lib/server/bundle/current-bundle'
import { isPreview } from '@/lib/server/bundle/preview-events'
import { isPublic, publicOrigin } from '@/lib/server/process/settings'
import '../globals.css'
import { brandOf } from './brand-of'
import { siteSharedAs } from './shared-as'

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const t = await getTranslations({ locale, namespace: 'chrome' })
  const name = await brandOf(locale)
  return {
    title: { template: `%s · ${name}`, default: name },
    description: t('about'),
    applicationName: name,
    ...publicFiles(locale),
    metadataBase: publicOrigin,
    ...(!isPublic && { robots: 'noindex' }),
    ...(await siteSharedAs(locale)),
  }
}

export default async function RootLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const [t, messages, { manifest }, asked] = await Promise.all([
    getTranslations('chrome'),
    getMessages(),
    currentBundle(),
    headers(),
  ])
  const typeface = asked.get(TYPEFACE_HEADER)
  return (
    // The early script marks the root before React sees it.
    <html lang={locale} data-site={isSite() ? '' : undefined} suppressHydrationWarning>
      <head>
        <EarlyScript nonce={asked.get('x-nonce') ?? undefined} hasRemoteImages={manifest.remoteImages === true} />
        {typeface !== null && <Typeface name={typeface} />}
        {!isSite() && (
          <noscript>
            <link rel="stylesheet" href={addressOf('/api/me/settings.css')} />
          </noscript>
        )}
      </head>
      <body>
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        {children}
        <WholeTypeface isNeeded={!asked.has(WHOLE_TYPEFACE_HEADER)} />
        <FollowLinks />
        {isPreview() && <Preview bundle={manifest.id} words={messages.preview} />}
        {!isPreview() && !isSite() && (
          <>
            <FollowSettings />
            <StartWorker />
          </>
        )}
      </body>
    </html>
  )
}
