import { getLocale, getMessages } from 'next-intl/server'
import type { Locale } from '@/components/messages/locales'
import type { SearchPageWords, SearchWords, SiteWords } from '@/components/messages/say'
import { HowToSearch } from '@/components/search-page/how-to-search'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { SiteSearch } from './site-search'

type Messages = { search: SearchWords; searchPage: SearchPageWords; site: SiteWords }

/** @param index  the address of the index; null if it is too large for browsers */
export async function SiteSearchPage({ index }: { index: string | null }) {
  const [locale, messages] = (await Promise.all([getLocale(), getMessages()])) as [Locale, Messages]
  const { search: words, searchPage: page, site } = messages
  if (index === null) return <TooLarge locale={locale} words={site} />
  return (
    <div className="two">
      <div>
        <p className="without-script mb-6">{site.needsScript}</p>
        <SiteSearch index={index} locale={locale} words={words} page={page} />
      </div>
      <HowToSearch words={page} />
    </div>
  )
}

function TooLarge({ locale, words }: { locale: Locale; words: SiteWords }) {
  return (
    <PageHead title={words.noSearch} under={words.noSearchAbout}>
      <Link className="btn btn-ink" href={`/${locale}/topics`}>
        {words.toTopics}
      </Link>
    </PageHead>
  )
}
