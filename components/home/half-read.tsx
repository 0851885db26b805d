'use client'
import { languageOf } from '@/components/language-of'
import { noteHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import { say } from '@/components/messages/say'
import { useKeptPlace } from '@/components/note/use-kept-place'
import { Link } from '@/components/ui/link'
import { ListRow } from '@/components/ui/list-row'
import type { NoteSlug } from '@/lib/model/ids'
import { titleIn } from '@/lib/model/text/titles'

type Words = Record<'kind' | 'readTo' | 'go' | 'goTo', string>

/** The note that was left half read on this device, if there is one. */
export function HalfRead({ locale, words }: { locale: Locale; words: Words }) {
  const place = useKeptPlace()
  if (place === null) return null
  const title = titleIn(locale, place)
  const href = `${noteHref(locale, place.slug as NoteSlug)}#${place.anchor}`
  return (
    <ListRow
      kind={words.kind}
      title={
        <Link href={href} lang={languageOf(title)}>
          {title}
        </Link>
      }
      facts={say(words.readTo, { heading: place.heading })}
    >
      <Link className="link whitespace-nowrap" href={href} aria-label={say(words.goTo, { title })}>
        {words.go}
      </Link>
    </ListRow>
  )
}
