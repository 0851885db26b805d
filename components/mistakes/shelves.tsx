import { getLocale, getTranslations } from 'next-intl/server'
import { mistakesHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { type MistakesView, SHELVES } from '@/lib/model/study/mistakes'

/** The three shelves: name, number of questions, and how questions get there. On phones they are above the tabs. */
export async function Shelves({ shelf, counts }: Pick<MistakesView, 'shelf' | 'counts'>) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('mistakes')])
  return (
    <nav className="shelves" aria-label={t('shelves')}>
      {SHELVES.map((one) => (
        <Link key={one} href={mistakesHref(locale, { shelf: one })} aria-current={one === shelf ? 'page' : undefined}>
          <span className="c">{counts[one]}</span>
          <span className="l">{t(`shelf.${one}`)}</span>
          <small>{t(`shelfAbout.${one}`)}</small>
        </Link>
      ))}
    </nav>
  )
}
