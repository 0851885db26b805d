import type { Locale } from '@/components/messages/locales'
import type { SearchPageWords, SearchWords } from '@/components/messages/say'
import { HIT_KINDS } from '@/components/search/hit-kinds'
import { Link } from '@/components/ui/link'
import type { HitKind, SearchHit } from '@/lib/search/types'
import { type SearchAddress, searchHref } from './read-search'

type Props = {
  hits: SearchHit[]
  address: SearchAddress
  locale: Locale
  words: SearchWords
  page: SearchPageWords
}

/** Links to the hits of one kind, for the kinds that were found. */
export function KindLinks({ hits, address, locale, words, page }: Props) {
  const counts = HIT_KINDS.map((kind) => ({ kind, n: hits.filter((hit) => hit.kind === kind).length }))
  const kinds: { kind: HitKind | null; n: number }[] = [{ kind: null, n: hits.length }, ...counts]
  return (
    <nav className="kinds" aria-label={page.kind}>
      {kinds
        .filter(({ kind, n }) => n > 0 || kind === address.kind)
        .map(({ kind, n }) => (
          <Link
            key={kind}
            href={searchHref(locale, { ...address, kind, page: 1 })}
            aria-current={kind === address.kind ? 'true' : undefined}
          >
            {kind === null ? page.all : words.kinds[kind]} <span className="num">{n}</span>
          </Link>
        ))}
    </nav>
  )
}
