'use client'
import { type MouseEvent, useState } from 'react'
import { useOpeningKey } from '@/components/keys/use-opening-key'
import type { Locale } from '@/components/messages/locales'
import type { PaletteWords } from '@/components/messages/say'
import { Key } from '@/components/ui/key'
import { Link } from '@/components/ui/link'
import { opensElsewhere } from '@/components/ui/opens-elsewhere'
import { isSite } from '@/lib/model/addresses/static-site'
import { asksForSearch } from './asks-for-search'
import { SearchDialog } from './search-dialog'

type Props = {
  locale: Locale
  words: PaletteWords
  /** The address of the search index; null if only the server searches. */
  index: string | null
}

/**
 * The way to the search in the head of a page. A link to its page; with script it and the keys open the palette. The page
 * of a static site that is too large to be searched in the browser says so.
 */
export function SearchLink(props: Props) {
  const [isOpen, setOpen] = useState(false)
  const isWithoutSearch = isSite() && props.index === null
  useOpeningKey(asksForSearch, () => setOpen(!isWithoutSearch))
  function press(event: MouseEvent) {
    if (isWithoutSearch || opensElsewhere(event)) return
    event.preventDefault()
    setOpen(true)
  }
  return (
    <>
      <Link
        className="find"
        href={`/${props.locale}/search`}
        aria-keyshortcuts="/ Control+K Meta+K"
        aria-label={props.words.open}
        onClick={press}
      >
        <span>{props.words.open}</span>
        <Key>/</Key>
      </Link>
      {isOpen && <SearchDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
