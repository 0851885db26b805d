import { languageOf } from '@/components/language-of'
import { searchWords, splitAtMatch } from '@/lib/model/search-words'
import type { PickPlace } from './find-places'

type Props = {
  place: PickPlace
  /** Tells this row's input from others of the same place. */
  id: string
  isTicked: boolean
  /** What it is called here, if not by its own name. */
  label?: string
  /** What was looked for: the name is marked there, and what the place is a part of stands before it. */
  query?: string
}

/** A topic or note to tick, with how many questions it has. */
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
