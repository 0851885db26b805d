import { getLocale, getTranslations } from 'next-intl/server'
import { bookletHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import type { BookletView } from '@/lib/model/study/paper'
import type { PaperPart } from './parts-form'

type Props = { view: BookletView; chosen: readonly PaperPart[] }

/** Links to the other booklets of a large topic. */
export async function BookletParts({ view: { tag, part, parts }, chosen }: Props) {
  if (parts === 1) return null
  const [locale, t] = await Promise.all([getLocale(), getTranslations('paper')])
  const href = (to: number) =>
    `${bookletHref(locale, tag)}?${new URLSearchParams([...chosen.map((name) => ['with', name]), ['part', String(to)]])}`
  return (
    <nav className="neighbours" aria-label={t('partsNav')}>
      <span>{part > 1 && <Link href={href(part - 1)}>← {t('previousPart')}</Link>}</span>
      <span>{part < parts && <Link href={href(part + 1)}>{t('nextPart')} →</Link>}</span>
    </nav>
  )
}
