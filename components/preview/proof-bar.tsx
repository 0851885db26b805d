import { getLocale, getTranslations } from 'next-intl/server'
import { noteHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import type { NoteSlug } from '@/lib/model/ids'

type Props = { slug: NoteSlug; as: 'reviewer' | 'learner'; base?: string | null }

/** Above a note in a preview: the way from the reviewers' view to that of learners, and back. */
export async function ProofBar({ slug, as, base = null }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('proof')])
  const current = (view: Props['as']) => (as === view ? 'page' : undefined)
  return (
    <div className="proof-bar full">
      <p>
        <strong>{t('title')}</strong>
        {base !== null && ` · ${t('base', { base })}`}
      </p>
      <nav className="chips" aria-label={t('views')}>
        <Link href={`/${locale}/proof/${encodeURIComponent(slug)}`} aria-current={current('reviewer')}>
          {t('reviewer')}
        </Link>
        <Link href={noteHref(locale, slug)} aria-current={current('learner')}>
          {t('learner')}
        </Link>
      </nav>
    </div>
  )
}
