import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { KeyPlace } from '@/components/keys/key-groups'
import { PageKeys } from '@/components/keys/page-keys'
import { SiteKeys } from '@/components/keys/site-keys'
import { ConnectionLine } from '@/components/offline/connection-line'
import { SendWaiting } from '@/components/outbox/send-waiting'
import { SearchLink } from '@/components/search/search-link'
import { Link } from '@/components/ui/link'
import { isSite } from '@/lib/model/addresses/static-site'
import { BrandMark } from './brand'
import { LanguageLink } from './language-link'
import { MainNav } from './main-nav'

/** The parts of the menu, and the pages reached from each. */
const STUDY_TABS = {
  notes: ['topics', 'folders', 'graph'],
  practice: [],
  exams: [],
  review: [],
  progress: ['mistakes', 'history', 'plan'],
}
/** The menu of a static site, which stores nothing but in the reader's browser. */
const SITE_TABS = { notes: STUDY_TABS.notes, practice: [] }
/** The menu of a vault without questions. It names topics only if there are some. */
const READING_TABS = { notes: ['graph'], folders: [], topics: [] }

type Props = {
  /** What the vault calls the site; null if it has the product's name. */
  title: string | null
  /** The part of the menu that the page belongs to, if its address does not tell it. */
  section?: 'practice' | 'exams' | 'review'
  /** Which keys the page hears. */
  keys?: KeyPlace
  /** Whether there is nothing to study. */
  isReading?: boolean
  /** Whether the vault has topics. */
  hasTopics?: boolean
  /** The address of the search index for browsers; null if only the server searches. */
  searchIndex: string | null
  children: ReactNode
}

/**
 * Head, main content, foot and, on phones, tabs. The exam room has none of these, and so no search: looking answers up
 * would make an exam something else.
 */
export async function SiteFrame({
  title,
  section,
  keys = 'site',
  isReading = false,
  hasTopics = true,
  searchIndex,
  children,
}: Props) {
  const [locale, t, messages] = await Promise.all([getLocale(), getTranslations('chrome'), getMessages()])
  const tabs = await tabsOf(isReading, hasTopics)
  const { open, label, placeholder, close, failed } = messages.search
  const current = section && `/${locale}/${section}`
  const name = title ?? t('name')
  return (
    <>
      <header className="top">
        <div className="top-in">
          <Link className="brand" href={`/${locale}`} aria-label={t('brand', { name })}>
            <BrandMark />
            <span>{name}</span>
          </Link>
          <MainNav className="nav" tabs={tabs} current={current} label={t('mainNav')} />
          <div className="top-end">
            <SearchLink locale={locale} words={{ open, label, placeholder, close, failed }} index={searchIndex} />
            <LanguageLink to={locale === 'ko' ? 'en' : 'ko'}>{t('otherLanguage')}</LanguageLink>
          </div>
        </div>
      </header>
      {!isSite() && <SendWaiting />}
      {!isSite() && <ConnectionLine locale={locale} words={messages.connection} />}
      <main id="main">{children}</main>
      <Foot keys={keys} isReading={isReading} isTitled={title !== null} />
      <MainNav className="tabs" tabs={tabs} current={current} label={t('mainNavBelow')} />
      {keys === 'site' && <SiteKeys reviewHref={isReading || isSite() ? null : `/${locale}/review`} />}
    </>
  )
}

async function tabsOf(isReading: boolean, hasTopics: boolean) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('chrome')])
  const { topics, ...others } = READING_TABS
  const reading = hasTopics ? { ...others, topics } : others
  return [
    { href: `/${locale}`, label: t('home') },
    ...Object.entries<string[]>(isReading ? reading : isSite() ? SITE_TABS : STUDY_TABS).map(([room, also]) => ({
      href: `/${locale}/${room}`,
      label: t(room as keyof typeof STUDY_TABS | keyof typeof READING_TABS),
      also: also.map((other) => `/${locale}/${other}`),
    })),
  ]
}

type FootProps = Required<Pick<Props, 'keys' | 'isReading'>> & { isTitled: boolean }

async function Foot({ keys, isReading, isTitled }: FootProps) {
  const [locale, t, messages] = await Promise.all([getLocale(), getTranslations('chrome'), getMessages()])
  return (
    <footer className="foot">
      <div>
        <span>{isTitled ? t('madeWith') : `${t('name')} · ${t('claim')}`}</span>
        <Link href={`/${locale}/settings`}>{t('settings')}</Link>
        <PageKeys
          place={isReading ? 'reading' : keys}
          locale={locale}
          label={messages.question.keysOpen}
          settingsHref={`/${locale}/settings#keys`}
        />
      </div>
    </footer>
  )
}
