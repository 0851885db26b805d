'use client'
import { useEffect, useState } from 'react'
import type { Locale } from '@/components/messages/locales'
import { type SearchPageWords, type SearchWords, say } from '@/components/messages/say'
import { NothingFound } from '@/components/search/nothing-found'
import { searchSource } from '@/components/search/open-source'
import { HitList } from '@/components/search-page/hit-list'
import { readSearch } from '@/components/search-page/read-search'
import { SearchForm } from '@/components/search-page/search-form'
import { PageHead } from '@/components/ui/page-head'
import type { SearchResult } from '@/lib/search/types'

type Props = { index: string; locale: Locale; words: SearchWords; page: SearchPageWords }

/** The best hits. Nobody reads on beyond them. */
const MOST_HITS = 50

type Found = { query: string; result: SearchResult | 'failed' | null }

/** The page of the search on a static site: the index is searched in the browser. */
export function SiteSearch({ index, locale, words, page }: Props) {
  const { query, result } = useSearched(index)
  const found = result === 'failed' ? null : result
  const title = found && say(page.found, { query, n: found.total })
  return (
    <>
      <PageHead over={title !== null && page.title} title={title ?? page.title} />
      <SearchForm key={query} query={query} locale={locale} words={words} submit={page.submit} />
      <div role="status">
        {result === 'failed' && <p>{words.failed}</p>}
        {found?.total === 0 && <NothingFound query={query} locale={locale} words={words} />}
        {found !== null && found.total > found.hits.length && (
          <p className="list-status">{say(page.best, { n: found.hits.length })}</p>
        )}
      </div>
      {found !== null && found.total > 0 && <HitList hits={found.hits} locale={locale} words={words} />}
    </>
  )
}

/** What the query in the address finds. */
function useSearched(index: string): Found {
  const [found, setFound] = useState<Found>({ query: '', result: null })
  useEffect(() => {
    const { query, asTyped } = readSearch(Object.fromEntries(new URLSearchParams(location.search)))
    if (query === '') return
    const control = new AbortController()
    setFound({ query, result: null })
    searchSource(index)
      .search(query, { limit: MOST_HITS, asTyped }, control.signal)
      .then(
        (result) => setFound({ query, result }),
        () => !control.signal.aborted && setFound({ query, result: 'failed' }),
      )
    return () => control.abort()
  }, [index])
  return found
}
