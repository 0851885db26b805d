import { getLocale, getTranslations } from 'next-intl/server'
import { SiteFrame } from '@/components/chrome/site-frame'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { vaultTitle } from '@/lib/server/library/vault'
import { browserIndex } from '@/lib/server/search/browser-index'

/** Shown for an unknown sitting. A sitting of somebody else looks the same. */
export default async function SittingNotFound() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('states')])
  return (
    <SiteFrame title={await vaultTitle(locale)} searchIndex={await browserIndex()}>
      <title>{t('sittingGone')}</title>
      <EmptyState title={t('sittingGone')} about={t('sittingGoneAbout')}>
        <Link className="btn" href={`/${locale}/history`}>
          {t('toHistory')}
        </Link>
      </EmptyState>
    </SiteFrame>
  )
}
