import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { SiteFrame } from '@/components/chrome/site-frame'
import { Missing } from '@/components/missing/missing'
import { Link } from '@/components/ui/link'
import { vaultTitle } from '@/lib/server/library/vault'
import { browserIndex } from '@/lib/server/search/browser-index'

export async function missingSittingMetadata(): Promise<Metadata> {
  const t = await getTranslations('states')
  return { title: t('sittingGone') }
}

/** Shown for an unknown sitting. A sitting of somebody else looks the same. */
export async function MissingSitting() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('states')])
  return (
    <SiteFrame title={await vaultTitle(locale)} searchIndex={await browserIndex()}>
      <Missing title={t('sittingGone')} about={t('sittingGoneAbout')}>
        <Link className="btn" href={`/${locale}/history`}>
          {t('toHistory')}
        </Link>
      </Missing>
    </SiteFrame>
  )
}
