import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'

export default async function NotFound() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('states')])
  return (
    <div className="empty" data-not-found>
      <title>{t('notFoundTitle')}</title>
      <h1>{t('notFoundTitle')}</h1>
      <p>{t('notFoundAbout')}</p>
      <div className="acts">
        <Link className="btn" href={`/${locale}/notes`}>
          {t('toContents')}
        </Link>
      </div>
    </div>
  )
}
