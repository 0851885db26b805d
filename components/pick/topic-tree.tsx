import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { languageOf } from '@/components/language-of'
import { findPlaces, type PickPlace } from './find-places'
import { allPlaces, type PickContents, type PickTopic, pickTopics } from './pick-places'
import { PlaceRow } from './place-row'

/** A list of places shows so many; the others are found by filtering, so that a page of any vault stays small. */
const MOST_ROWS = 24
/** Of what is folded fewer are shown. */
const MOST_FOLDED = 8

type Props = {
  contents: PickContents
  /** What is ticked, as `tag=…` and `note=…`. */
  ticked: ReadonlySet<string>
  /** What the places are filtered by; empty for all. */
  query: string
  /** The page that the filter asks for. */
  page: string
}

/** Topics and notes to tick. A place may be filtered for, with what is ticked kept in sight. */
export async function TopicTree({ contents, ticked, query, page }: Props) {
  const t = await getTranslations('pick')
  return (
    <fieldset>
      <legend>{t('where')}</legend>
      <p className="without-script pt-3 text-sm text-ink-soft">{t('whereHint')}</p>
      <div className="filt">
        <input
          className="input"
          type="search"
          name="q"
          defaultValue={query}
          aria-label={t('filter')}
          placeholder={t('filter')}
        />
        <button className="btn" type="submit" formMethod="get" formAction={page}>
          {t('filterDo')}
        </button>
      </div>
      <Everywhere isTicked={ticked.size === 0} />
      {query === '' ? (
        <Tree topics={pickTopics(contents)} ticked={ticked} />
      ) : (
        <Found places={allPlaces(contents)} ticked={ticked} query={query} page={page} />
      )}
    </fieldset>
  )
}

const isTicked = ({ name, value }: PickPlace, ticked: ReadonlySet<string>) => ticked.has(`${name}=${value}`)
const hasTicked = ({ place, parts, notes }: PickTopic, ticked: ReadonlySet<string>): boolean =>
  [place, ...notes].some((one) => isTicked(one, ticked)) || parts.some((part) => hasTicked(part, ticked))

type FoundProps = { places: PickPlace[]; ticked: ReadonlySet<string>; query: string; page: string }

async function Found({ places, ticked, query, page }: FoundProps) {
  const t = await getTranslations('pick')
  const found = findPlaces(places, query)
  const kept = places.filter((place) => isTicked(place, ticked) && !found.includes(place))
  const shown = [...kept, ...found.slice(0, MOST_ROWS)]
  return (
    <>
      <p className="pb-1 text-xs text-ink-soft">
        {found.length > MOST_ROWS ? t('foundMost', { n: MOST_ROWS }) : t('found', { n: found.length })} ·{' '}
        <button className="link" type="submit" formMethod="get" formAction={page} name="unfilter" value="1">
          {t('unfilter')}
        </button>
      </p>
      <ul className="tree">
        {shown.map((place, index) => (
          <li key={`${place.name} ${place.value}`}>
            <PlaceRow place={place} id={`found-${index}`} isTicked={isTicked(place, ticked)} query={query} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** What is drawn from when nothing is ticked. Script ticks and unticks it; without script a sentence says the same. */
async function Everywhere({ isTicked }: { isTicked: boolean }) {
  const t = await getTranslations('pick')
  return (
    <div className="tree needs-script">
      <div className="everywhere">
        <input type="checkbox" id="everywhere" defaultChecked={isTicked} data-everywhere="" />
        <label className="ck" htmlFor="everywhere">
          {t('everywhereRow')}
        </label>
      </div>
    </div>
  )
}

type TreeProps = { topics: PickTopic[]; ticked: ReadonlySet<string> }

function Tree({ topics, ticked }: TreeProps) {
  const ofExams = topics.filter(({ isOfExam }) => isOfExam)
  const others = topics.filter(({ isOfExam }) => !isOfExam)
  return (
    <ul className="tree">
      {ofExams.map((topic, index) => (
        <li key={topic.place.value}>
          <PlaceRow place={topic.place} id={`exam-${index}`} isTicked={isTicked(topic.place, ticked)} />
          <Capped topics={topic.parts} most={MOST_ROWS} ticked={ticked} id={`exam-${index}`} />
        </li>
      ))}
      <CappedRows
        rows={others}
        most={MOST_ROWS}
        ticked={ticked}
        draw={(topic, index) => (
          <OtherTopic key={topic.place.value} topic={topic} ticked={ticked} id={`topic-${index}`} />
        )}
      />
    </ul>
  )
}

/** A topic that is no exam's: its parts are folded. */
async function OtherTopic({ topic, ticked, id }: { topic: PickTopic; ticked: ReadonlySet<string>; id: string }) {
  const t = await getTranslations('pick')
  const { place, parts } = topic
  const row = { place, id, isTicked: isTicked(place, ticked) }
  if (parts.length === 0) {
    return (
      <li>
        <PlaceRow {...row} />
      </li>
    )
  }
  return (
    <li>
      <details open={hasTicked(topic, ticked)}>
        <summary>
          <span lang={languageOf(place.label)}>{place.label}</span>
          <span className="n">{place.items}</span>
        </summary>
        <PlaceRow {...row} label={t('wholeTopic', { name: place.label })} />
        <Capped topics={parts} most={MOST_FOLDED} ticked={ticked} id={id} />
      </details>
    </li>
  )
}

/** The topics below a topic; below a domain of an exam its notes, once it is chosen. */
function Capped({ topics, most, ticked, id }: TreeProps & { most: number; id: string }) {
  if (topics.length === 0) return null
  return (
    <ul>
      <CappedRows
        rows={topics}
        most={most}
        ticked={ticked}
        draw={(topic, index) => (
          <li key={topic.place.value}>
            <PlaceRow place={topic.place} id={`${id}-${index}`} isTicked={isTicked(topic.place, ticked)} />
            {topic.notes.length > 0 && <Notes notes={topic.notes} ticked={ticked} id={`${id}-${index}-note`} />}
          </li>
        )}
      />
    </ul>
  )
}

async function Notes({ notes, ticked, id }: { notes: PickPlace[]; ticked: ReadonlySet<string>; id: string }) {
  const t = await getTranslations('pick')
  const shown = notes.filter((note, index) => index < MOST_FOLDED || isTicked(note, ticked))
  return (
    <ul className="of-topic">
      <li>
        <details open={notes.some((note) => isTicked(note, ticked))}>
          <summary>
            <span className="text-sm text-ink-soft">{t('ofNotes', { n: notes.length })}</span>
          </summary>
          <ul>
            {shown.map((note, index) => (
              <li key={note.value}>
                <PlaceRow place={note} id={`${id}-${index}`} isTicked={isTicked(note, ticked)} />
              </li>
            ))}
            <More n={notes.length - shown.length} />
          </ul>
        </details>
      </li>
    </ul>
  )
}

type RowsProps = {
  rows: PickTopic[]
  most: number
  ticked: ReadonlySet<string>
  draw(topic: PickTopic, index: number): ReactNode
}

/** The largest topics of a list, in its order, and those that are ticked. */
function CappedRows({ rows, most, ticked, draw }: RowsProps) {
  const largest = new Set(rows.toSorted((a, b) => b.place.items - a.place.items).slice(0, most))
  const shown = rows.filter((topic) => largest.has(topic) || hasTicked(topic, ticked))
  return (
    <>
      {shown.map(draw)}
      <More n={rows.length - shown.length} />
    </>
  )
}

async function More({ n }: { n: number }) {
  const t = await getTranslations('pick')
  return n > 0 && <li className="none">{t('more', { n })}</li>
}
