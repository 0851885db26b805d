import { getLocale, getTranslations } from 'next-intl/server'
import { SiteFrame } from '@/components/chrome/site-frame'
import { Link } from '@/components/ui/link'

/** No such sitting, or somebody else's: the two look the same. */
export default async function SittingNotFound() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('states')])
  return (
    <SiteFrame>
      <div className="empty">
        <title>{t('sittingGone')}</title>
        <h1>{t('sittingGone')}</h1>
        <p>{t('sittingGoneAbout')}</p>
        <div className="acts">
          <Link className="btn" href={`/${locale}/history`}>
            {t('toHistory')}
          </Link>
        </div>
      </div>
    </SiteFrame>
  )
}
