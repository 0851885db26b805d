import { languageOf } from '@/components/language-of'
import type { Locale } from '@/components/messages/locales'
import type { SearchWords } from '@/components/messages/say'
import { Highlighted } from '@/components/search/highlighted'
import { hitHref } from '@/components/search/hit-href'
import { hitParts } from '@/components/search/hit-parts'
import { WhyFound } from '@/components/search/why-found'
import { addressOf } from '@/lib/model/addresses/base-path'
import { pagePath } from '@/lib/model/addresses/static-site'
import type { SearchHit } from '@/lib/search/types'

/** A hit on the page of the search. A plain link, since only the browser itself follows a text fragment. */
export function HitItem({ hit, locale, words }: { hit: SearchHit; locale: Locale; words: SearchWords }) {
  const { main, lang, note, detail } = hitParts(hit)
  return (
    <li data-kind={hit.kind}>
      <span className="k">{words.kinds[hit.kind]}</span>
      <div>
        <a href={addressOf(pagePath(hitHref(locale, hit)))} lang={lang}>
          <Highlighted of={main} />
        </a>
        {note !== null && <small lang={languageOf(note)}>{note}</small>}
        {hit.why && (
          <small>
            <WhyFound why={hit.why} words={words} />
          </small>
        )}
        {detail && (
          <p lang={hit.lang}>
            <Highlighted of={detail} />
          </p>
        )}
      </div>
    </li>
  )
}
