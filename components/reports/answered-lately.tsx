import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'

/** Says on the home page that an author has answered a report. @param n  how many in the last two weeks */
export async function AnsweredLately({ n }: { n: number }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('reports')])
  if (n === 0) return null
  return (
    <Notice>
      {t('lately', { n })}{' '}
      <Link className="link" href={`/${locale}/reports`}>
        {t('read')}
      </Link>
    </Notice>
  )
}
