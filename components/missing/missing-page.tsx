import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { Missing } from './missing'

export async function missingMetadata(): Promise<Metadata> {
  const t = await getTranslations('states')
  return { title: t('notFoundTitle') }
}

/** Shown inside the frame of the site. */
export async function MissingPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('states')])
  return (
    <Missing title={t('notFoundTitle')} about={t('notFoundAbout')}>
      <Link className="btn" href={`/${locale}/notes`}>
        {t('toContents')}
      </Link>
    </Missing>
  )
}
