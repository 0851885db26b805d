import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { languageOf } from '@/components/language-of'
import { isSite } from '@/lib/model/addresses/static-site'
import type { PickPlace } from './find-places'
import type { PickTopic } from './pick-places'
import { PlaceRow } from './place-row'

/** How many rows a list of places has. Others are found by filtering, so that the page stays small for any vault. */
export const MOST_ROWS = 20
/** The same for the folded notes of a domain. */
const MOST_NOTES = 8
/** The same for the folded parts of a topic, and for those of all topics together. */
const [MOST_PARTS, MOST_PARTS_OF_ALL] = [8, 40]

export const isTicked = ({ name, value }: PickPlace, ticked: ReadonlySet<string>) => ticked.has(`${name}=${value}`)
const hasTicked = ({ place, parts, notes }: PickTopic, ticked: ReadonlySet<string>): boolean =>
  [place, ...notes].some((one) => isTicked(one, ticked)) || parts.some((part) => hasTicked(part, ticked))

type TreeProps = { topics: PickTopic[]; ticked: ReadonlySet<string> }

/** The topics of exams with their parts, then all others, folded. */
export function TopicRows({ topics, ticked }: TreeProps) {
  const ofExams = topics.filter(({ isOfExam }) => isOfExam)
  const others = topics.filter(({ isOfExam }) => !isOfExam)
  const shared = Math.floor(MOST_PARTS_OF_ALL / Math.min(others.length, MOST_ROWS))
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
          <OtherTopic
            key={topic.place.value}
            topic={topic}
            most={Math.min(shared, MOST_PARTS)}
            ticked={ticked}
            id={`topic-${index}`}
          />
        )}
      />
    </ul>
  )
}

type OtherProps = { topic: PickTopic; most: number; ticked: ReadonlySet<string>; id: string }

/** A topic outside of exams. Its parts are folded. */
async function OtherTopic({ topic, most, ticked, id }: OtherProps) {
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
        <Capped topics={parts} most={most} ticked={ticked} id={id} />
      </details>
    </li>
  )
}

/** The topics below a topic; below a chosen domain of an exam, its notes. */
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
  const shown = notes.filter((note, index) => index < MOST_NOTES || isTicked(note, ticked))
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

/** The largest topics of a list and the ticked ones, in the order of the list. */
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
  const [t, site] = await Promise.all([getTranslations('pick'), getTranslations('site')])
  return n > 0 && <li className="none">{isSite() ? site('moreTopics', { n }) : t('more', { n })}</li>
}
