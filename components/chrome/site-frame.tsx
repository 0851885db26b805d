import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { KeyPlace } from '@/components/keys/key-groups'
import { PageKeys } from '@/components/keys/page-keys'
import type { QuestionWords } from '@/components/messages/say'
import { Link } from '@/components/ui/link'
import { BrandMark } from './brand'
import { LanguageLink } from './language-link'
import { MainNav } from './main-nav'
import { ReviewKey } from './review-key'

/** The parts of the menu, and the pages reached from each. */
const STUDY_TABS = {
  notes: ['topics', 'folders'],
  practice: [],
  exams: [],
  review: [],
  progress: ['mistakes', 'history', 'plan'],
}
/** The menu of a vault without questions. */
const READING_TABS = { notes: [], folders: [], topics: [] }

type Props = {
  /** The part of the menu that the page belongs to, if its address does not tell it. */
  section?: 'practice' | 'exams' | 'review'
  /** Which keys the page hears. */
  keys?: KeyPlace
  /** Whether there is nothing to study. */
  isReading?: boolean
  children: ReactNode
}

/** Head, main content, foot and, on phones, tabs. The exam room has none of these. */
export async function SiteFrame({ section, keys = 'site', isReading = false, children }: Props) {
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
      <Foot keys={keys} isReading={isReading} />
      <MainNav className="tabs" tabs={tabs} current={current} label={t('mainNavBelow')} />
      {keys === 'site' && !isReading && <ReviewKey href={`/${locale}/review`} />}
    </>
  )
}

async function Foot({ keys, isReading }: Required<Pick<Props, 'keys' | 'isReading'>>) {
  const [locale, t, messages] = await Promise.all([getLocale(), getTranslations('chrome'), getMessages()])
  const words = (messages.question as QuestionWords).keys
  return (
    <footer className="foot">
      <div>
        <span>
          {t('name')} · {t('claim')}
        </span>
        <Link href={`/${locale}/settings`}>{t('settings')}</Link>
        {!isReading && <PageKeys place={keys} words={words} settingsHref={`/${locale}/settings#keys`} />}
      </div>
    </footer>
  )
}
