import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'

/** In place of practice and exams, if the vault asks nothing. */
export async function NoQuestions() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('noQuestions')])
  return (
    <PageHead title={t('title')} under={t('about')}>
      <Link className="btn btn-ink" href={`/${locale}/notes`}>
        {t('read')}
      </Link>
    </PageHead>
  )
}
