import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'

type Props = {
  page: number
  pages: number
  href(page: number): string
  /** Says which rows this page has. */
  range: string
}

/** Links to the other pages of a list. Each page has its own address, so that going back and printing work. */
export async function PageLinks({ page, pages, href, range }: Props) {
  const t = await getTranslations('list')
  if (pages === 1) return null
  return (
    <nav className="page-links" aria-label={t('pages')}>
      <span className="num">{range}</span>
      {page > 1 && (
        <Link className="btn" href={href(page - 1)} rel="prev">
          {t('previous')}
        </Link>
      )}
      {page < pages && (
        <Link className="btn" href={href(page + 1)} rel="next">
          {t('next')}
        </Link>
      )}
    </nav>
  )
}
