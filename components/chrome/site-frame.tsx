import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { BrandMark } from './brand'
import { LanguageLink } from './language-link'
import { MainNav } from './main-nav'

/** The rooms of the menu, and those that are reached from each. */
const STUDY_TABS = {
  notes: ['topics', 'folders'],
  practice: [],
  exams: [],
  review: [],
  progress: ['mistakes', 'history', 'plan'],
}
/** Of a vault without questions. */
const READING_TABS = { notes: [], folders: [], topics: [] }

type Props = {
  /** The part of the menu that the page belongs to, where its address does not say so. */
  section?: 'practice' | 'exams' | 'review'
  /** Whether there is nothing to study. */
  isReading?: boolean
  children: ReactNode
}

/** Masthead, main, foot and, on a phone, the tabs. The exam room does without. */
export async function SiteFrame({ section, isReading = false, children }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('chrome')])
  const rooms = isReading ? READING_TABS : STUDY_TABS
  const tabs = [
    { href: `/${locale}`, label: t('home') },
    ...Object.entries<string[]>(rooms).map(([room, also]) => ({
      href: `/${locale}/${room}`,
      label: t(room as keyof typeof STUDY_TABS | keyof typeof READING_TABS),
      also: also.map((other) => `/${locale}/${other}`),
    })),
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
