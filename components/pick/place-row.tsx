'use client'
import { languageOf } from '@/components/language-of'
import { searchWords, splitAtMatch } from '@/lib/model/text/search-words'

/**
 * A place as a browser gets it, which then makes its row: a server would send that twice. The topics are those of a note,
 * joined by spaces.
 */
export type PackedPlace = readonly [
  name: 'tag' | 'note',
  value: string,
  label: string,
  items: number,
  isTicked: boolean,
  tags?: string,
]

type RowProps = {
  place: PackedPlace
  /** Distinguishes this row's input from others for the same place. */
  id: string
  /** The words of the row, if they are not the place's own name. */
  label?: string
}

/** A topic or note to tick, with its number of questions. */
export function PlaceRow({ place, id, label }: RowProps) {
  const [, , own, items] = place
  return (
    <div>
      <Tick place={place} id={id} label={label && own} />
      <label className="ck" htmlFor={id}>
        <span lang={languageOf(label ?? own)}>{label ?? own}</span>
        <span className="n">{items}</span>
      </label>
    </div>
  )
}

type ListProps = { places: readonly PackedPlace[]; id: string }

export function PlaceRows({ places, id }: ListProps) {
  return places.map((place, index) => (
    <li key={`${place[0]} ${place[1]}`}>
      <PlaceRow place={place} id={`${id}-${index}`} />
    </li>
  ))
}

type FoundProps = {
  /** Each with the name of what it is a part of. */
  places: readonly (readonly [place: PackedPlace, above: string | null])[]
  /** What was sought: it is highlighted. */
  query: string
}

export function FoundPlaces({ places, query }: FoundProps) {
  const [first = ''] = searchWords(query)
  return places.map(([place, above], index) => {
    const [name, value, label, items] = place
    const [before, match, after] = splitAtMatch(label, first)
    return (
      <li key={`${name} ${value}`}>
        <div>
          <Tick place={place} id={`found-${index}`} label={label} />
          <label className="ck" htmlFor={`found-${index}`}>
            <span lang={languageOf(label)}>
              {above !== null && (
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
      </li>
    )
  })
}

type TickProps = {
  place: PackedPlace
  id: string
  /** The place's name, if its row says something else. */
  label: string | undefined
}

function Tick({ place: [name, value, , , isTicked, tags], id, label }: TickProps) {
  return (
    <input
      type="checkbox"
      id={id}
      name={name}
      value={value}
      defaultChecked={isTicked}
      data-tags={tags}
      data-label={label}
    />
  )
}
