import { getLocale, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'

export default async function NotFound() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('states')])
  return (
    <div data-not-found>
      <title>{t('notFoundTitle')}</title>
      <EmptyState title={t('notFoundTitle')} about={t('notFoundAbout')}>
        <Link className="btn" href={`/${locale}/notes`}>
          {t('toContents')}
        </Link>
      </EmptyState>
    </div>
  )
}
