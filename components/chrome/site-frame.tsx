import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { BrandMark } from './brand'
import { LanguageLink } from './language-link'
import { MainNav } from './main-nav'

type Props = {
  /** The part of the menu that the page belongs to, where its address does not say so. */
  section?: 'practice' | 'exams' | 'review'
  children: ReactNode
}

/** Masthead, main, foot and, on a phone, the tabs. The exam room does without. */
export async function SiteFrame({ section, children }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('chrome')])
  const tabs = [
    { href: `/${locale}`, label: t('home') },
    { href: `/${locale}/notes`, label: t('notes'), also: [`/${locale}/topics`] },
    { href: `/${locale}/practice`, label: t('practice') },
    { href: `/${locale}/exams`, label: t('exams') },
    { href: `/${locale}/review`, label: t('review') },
    {
      href: `/${locale}/progress`,
      label: t('progress'),
      also: [`/${locale}/mistakes`, `/${locale}/history`, `/${locale}/plan`],
    },
  ]
  const current = section && `/${locale}/${section}`
  return (
    <>
      <header className="top">
        <div className="top-in">
          <Link className="brand" href={`/${locale}`} aria-label={t('brand')}>
            <BrandMark />
            {t('name')}
          </Link>
          <MainNav className="nav" tabs={tabs} current={current} label={t('mainNav')} />
          <div className="top-end">
            <LanguageLink to={locale === 'ko' ? 'en' : 'ko'}>{t('otherLanguage')}</LanguageLink>
          </div>
        </div>
      </header>
      <main id="main">{children}</main>
      <footer className="foot">
        <div>
          <span>
            {t('name')} · {t('claim')}
          </span>
          <Link href={`/${locale}/settings`}>{t('settings')}</Link>
        </div>
      </footer>
      <MainNav className="tabs" tabs={tabs} current={current} label={t('mainNavBelow')} />
    </>
  )
}
