import { languageOf } from '@/components/language-of'
import { noteHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import { type SearchWords, say } from '@/components/messages/say'
import type { KeptPlace } from '@/components/note/kept-place'
import type { NoteSlug } from '@/lib/model/ids'
import { titleIn } from '@/lib/model/text/titles'
import { RowGroup } from './row-group'
import { forgetId, rowId } from './row-ids'
import { keepFocus, RowLink, type Rows } from './row-link'

type Props = Rows & {
  recent: string[]
  place: KeptPlace | null
  locale: Locale
  words: SearchWords
  onPick(query: string): void
  /** Without words, all searches are forgotten. */
  onForget(query?: string): void
}

/** What is shown before anything is typed: recent searches, and the note that was left half read. */
export function StartPanel({ onForget, ...list }: Props) {
  const { recent, place, words } = list
  return (
    <>
      {recent.length === 0 && place === null && <p className="palette-none">{words.start}</p>}
      <div className="palette-list palette-start">
        <StartList {...list} />
        {recent.length > 0 && <ForgetButtons recent={recent} words={words} onForget={onForget} />}
      </div>
      {recent.length > 0 && (
        <div className="palette-foot">
          <p>{words.kept}</p>
          <button className="link" type="button" onClick={() => onForget()}>
            {words.forgetAll}
          </button>
        </div>
      )}
    </>
  )
}

function StartList({ recent, place, locale, words, onPick, ...rows }: Omit<Props, 'onForget'>) {
  return (
    <div
      id="found"
      role="listbox"
      tabIndex={-1}
      onMouseDown={keepFocus}
      aria-label={words.results}
      hidden={recent.length === 0 && place === null}
    >
      {recent.length > 0 && <RecentRows {...rows} recent={recent} words={words} onPick={onPick} />}
      {place && <PlaceRow {...rows} row={recent.length} place={place} locale={locale} words={words} />}
    </div>
  )
}

function RecentRows({ recent, words, onPick, ...rows }: Rows & Pick<Props, 'recent' | 'words' | 'onPick'>) {
  return (
    <RowGroup name={words.recent}>
      {recent.map((query, row) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are heard in the field
        <div
          key={query}
          className="palette-row"
          id={rowId(row)}
          role="option"
          tabIndex={-1}
          aria-selected={row === rows.active}
          onClick={() => onPick(query)}
          onMouseMove={() => rows.choose(row)}
        >
          <span className="palette-main">{query}</span>
        </div>
      ))}
    </RowGroup>
  )
}

type PlaceProps = Rows & Pick<Props, 'locale' | 'words'> & { row: number; place: KeptPlace }

function PlaceRow({ place, locale, words, ...row }: PlaceProps) {
  return (
    <RowGroup name={words.reading}>
      <RowLink {...row} href={`${noteHref(locale, place.slug as NoteSlug)}#${encodeURIComponent(place.anchor)}`}>
        <span className="palette-main" lang={languageOf(titleIn(locale, place))}>
          {titleIn(locale, place)}
        </span>
        <span className="palette-side" lang={languageOf(place.heading)}>
          {place.heading}
        </span>
      </RowLink>
    </RowGroup>
  )
}

/** Beside the list, because an option has no controls of its own. Delete presses the button of the chosen row. */
function ForgetButtons({ recent, words, onForget }: Pick<Props, 'recent' | 'words' | 'onForget'>) {
  return (
    <ul className="palette-forget">
      {recent.map((query, row) => (
        <li key={query}>
          <button
            id={forgetId(row)}
            type="button"
            aria-label={say(words.forget, { query })}
            onClick={() => onForget(query)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  )
}
