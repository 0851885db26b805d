import { getLocale, getMessages } from 'next-intl/server'
import { say } from '@/components/messages/say'
import { NothingFound } from '@/components/search/nothing-found'
import { WholeTypeface } from '@/components/typeface/whole-typeface'
import { PageHead } from '@/components/ui/page-head'
import type { SearchResult } from '@/lib/search/types'
import { FoundHits } from './found-hits'
import { HowToSearch } from './how-to-search'
import { ReadAsLine } from './read-as-line'
import type { SearchAddress } from './read-search'
import { SearchForm } from './search-form'

type Props = {
  address: SearchAddress
  /** Null without a query. */
  result: SearchResult | null
}

/** The search as a page of its own: for those without script, and for more hits than the palette has room for. */
export async function SearchPage({ address, result }: Props) {
  const [locale, messages] = await Promise.all([getLocale(), getMessages()])
  const { search: words, searchPage: page } = messages
  const title = result && say(page.found, { query: address.query, n: result.total })
  return (
    <>
      <PageHead over={title !== null && page.title} title={title ?? page.title} />
      <SearchForm query={address.query} locale={locale} words={words} submit={page.submit} />
      <div className="two">
        <div>
          {result?.reading && <ReadAsLine reading={result.reading} address={address} locale={locale} words={words} />}
          {result !== null && result.total === 0 && (
            <>
              <NothingFound query={address.query} locale={locale} words={words} />
              <WholeTypeface isNeeded />
            </>
          )}
          {result !== null && result.total > 0 && (
            <FoundHits result={result} address={address} locale={locale} words={words} page={page} />
          )}
        </div>
        <HowToSearch words={page} />
      </div>
    </>
  )
}
