import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readSearch } from '@/components/search-page/read-search'
import { SearchPage } from '@/components/search-page/search-page'
import { SiteSearchPage } from '@/components/site/site-search-page'
import { isSite } from '@/lib/model/addresses/static-site'
import { browserIndex } from '@/lib/server/search/browser-index'
import { searchNotes } from '@/lib/server/search/search-notes'

type Props = PageProps<'/[locale]/search'>

/** The best hits of a query. Nobody reads on beyond them. */
const MOST_HITS = 200

/** Search engines shall find notes, not searches. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, { query }] = [await getTranslations('searchPage'), readSearch(await searchParams)]
  return { title: query === '' ? t('title') : `${query} · ${t('title')}`, robots: 'noindex' }
}

export default async function Search({ searchParams }: Props) {
  if (isSite()) return <SiteSearchPage index={await browserIndex()} />
  const address = readSearch(await searchParams)
  const { query, asTyped } = address
  const result = query === '' ? null : await searchNotes(query, { limit: MOST_HITS, asTyped })
  return <SearchPage address={address} result={result} />
}
