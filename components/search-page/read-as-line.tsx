import type { Locale } from '@/components/messages/locales'
import { type SearchWords, say } from '@/components/messages/say'
import { readAs } from '@/components/search/read-as'
import { Link } from '@/components/ui/link'
import type { Reading } from '@/lib/search/types'
import { type SearchAddress, searchHref } from './read-search'

type Props = { reading: Reading; address: SearchAddress; locale: Locale; words: SearchWords }

/** Says how the query was read, with a way back. */
export function ReadAsLine({ reading, address, locale, words }: Props) {
  const said = readAs(reading, address.query, words)
  if (said === null) return null
  return (
    <p className="search-said">
      <b>{said.lead}</b> {said.rest}
      {said.isChanged && (
        <Link className="link" href={searchHref(locale, { ...address, asTyped: true, page: 1 })} rel="nofollow">
          {say(words.asTyped, { query: address.query })}
        </Link>
      )}
    </p>
  )
}
