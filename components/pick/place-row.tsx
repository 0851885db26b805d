import { languageOf } from '@/components/language-of'
import { searchWords, splitAtMatch } from '@/lib/model/text/search-words'
import type { PickPlace } from './find-places'

type Props = {
  place: PickPlace
  /** Distinguishes this row's input from others for the same place. */
  id: string
  isTicked: boolean
  /** The label, if it is not the place's own name. */
  label?: string
  /** The query of a search: its match is highlighted, and the name is preceded by what the place is a part of. */
  query?: string
}

/** A topic or note to tick, with its number of questions. */
export function PlaceRow({ place, id, isTicked, label = place.label, query }: Props) {
  const { name, value, tags, above, items } = place
  const [before, match, after] = splitAtMatch(label, searchWords(query ?? '')[0] ?? '')
  return (
    <div>
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        defaultChecked={isTicked}
        data-tags={tags.join(' ')}
        data-label={place.label}
      />
      <label className="ck" htmlFor={id}>
        <span lang={languageOf(label)}>
          {query !== undefined && above !== null && (
            <>
              {above} <span className="text-ink-faint">/</span>{' '}
            </>
          )}
          {before}
          {match !== '' && <mark>{match}</mark>}
          {after}
        </span>
        <span className="n">{items}</span>
      </label>
    </div>
  )
}
