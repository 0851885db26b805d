import type { Locale } from '@/components/messages/locales'
import type { SearchWords } from '@/components/messages/say'
import type { SearchHit } from '@/lib/search/types'
import { HitItem } from './hit-item'

type Props = {
  hits: readonly SearchHit[]
  /** The number of the first hit. */
  start?: number
  locale: Locale
  words: SearchWords
}

export function HitList({ hits, start, locale, words }: Props) {
  return (
    <ol className="hits" start={start}>
      {hits.map((hit) => (
        <HitItem
          key={`${hit.kind} ${hit.note ?? hit.tag} ${hit.anchor} ${hit.excerpt.text}`}
          hit={hit}
          locale={locale}
          words={words}
        />
      ))}
    </ol>
  )
}
