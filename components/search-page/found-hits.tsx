import { getTranslations } from 'next-intl/server'
import { PageLinks } from '@/components/list/page-links'
import type { Locale } from '@/components/messages/locales'
import { type SearchPageWords, type SearchWords, say } from '@/components/messages/say'
import { pageOf } from '@/lib/model/notes/listing'
import type { SearchResult } from '@/lib/search/types'
import { HitList } from './hit-list'
import { KindLinks } from './kind-links'
import { type SearchAddress, searchHref } from './read-search'

/** Hits of one page. With long excerpts, a page has less than 100 kB. */
const HITS = 25

type Props = {
  result: SearchResult
  address: SearchAddress
  locale: Locale
  words: SearchWords
  page: SearchPageWords
}

/** One page of the hits, best first, with links to the other pages and to the hits of one kind. */
export async function FoundHits({ result: { hits, total }, address, locale, words, page: said }: Props) {
  const list = await getTranslations('list')
  const ofKind = hits.filter(({ kind }) => address.kind === null || kind === address.kind)
  const { rows, page, pages } = pageOf(ofKind, address.page, HITS)
  const first = (page - 1) * HITS + 1
  return (
    <>
      <KindLinks hits={hits} address={address} locale={locale} words={words} page={said} />
      {total > hits.length && <p className="list-status">{say(said.best, { n: hits.length })}</p>}
      {rows.length === 0 && <p className="list-status">{said.noneOfKind}</p>}
      <HitList hits={rows} start={first} locale={locale} words={words} />
      <PageLinks
        page={page}
        pages={pages}
        href={(to) => searchHref(locale, { ...address, page: to })}
        range={list('range', { total: ofKind.length, first, last: first + rows.length - 1 })}
      />
    </>
  )
}
