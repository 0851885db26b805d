import { getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { isSite } from '@/lib/model/addresses/static-site'
import type { PickPlace } from './find-places'
import { isTicked, packPlace } from './pack-place'
import type { PickTopic } from './pick-places'
import { type PackedPlace, PlaceRow, PlaceRows } from './place-row'

/** How many rows a list of places has. Others are found by filtering, so that the page stays small for any vault. */
export const MOST_ROWS = 20
/** How many topics of exams are unfolded. */
const MOST_UNFOLDED = 3
/** How many folded notes a domain has, and all domains together. */
const [MOST_NOTES, MOST_NOTES_OF_ALL] = [8, 20]
/** The same for the folded parts of a topic, and for those of all topics together. */
const [MOST_PARTS, MOST_PARTS_OF_ALL] = [8, 40]

const hasTicked = ({ place, parts, notes }: PickTopic, ticked: ReadonlySet<string>): boolean =>
  [place, ...notes].some((one) => isTicked(one, ticked)) || parts.some((part) => hasTicked(part, ticked))

type TreeProps = { topics: PickTopic[]; ticked: ReadonlySet<string> }
type AllProps = TreeProps & { places: readonly PickPlace[] }

/** What is ticked but found only by filtering, the topics of exams with their parts, then all others, folded. */
export function TopicRows({ topics, places, ticked }: AllProps) {
  const ofExams = topics.filter(({ isOfExam }) => isOfExam).slice(0, MOST_UNFOLDED)
  const { shown, left } = largest(topics.slice(ofExams.length), MOST_ROWS, ticked)
  const shared = Math.floor(MOST_PARTS_OF_ALL / Math.max(1, Math.min(shown.length, MOST_ROWS)))
  return (
    <ul className="tree">
      <PlaceRows places={tickedElsewhere(places, topics, ofExams, ticked)} id="kept" />
      {ofExams.map((topic, index) => (
        <li key={topic.place.value}>
          <PlaceRow place={packPlace(topic.place, ticked)} id={`exam-${index}`} />
          <Domains
            topics={topic.parts}
            most={Math.floor(MOST_ROWS / ofExams.length)}
            ticked={ticked}
            id={`exam-${index}`}
          />
        </li>
      ))}
      {shown.map((topic, index) => (
        <OtherTopic
          key={topic.place.value}
          topic={topic}
          most={Math.min(shared, MOST_PARTS)}
          ticked={ticked}
          id={`topic-${index}`}
        />
      ))}
      <More n={left} />
    </ul>
  )
}

/** The ticked places that have no row among the topics. Without one here, the form would forget them. */
function tickedElsewhere(
  places: readonly PickPlace[],
  topics: readonly PickTopic[],
  unfolded: readonly PickTopic[],
  ticked: ReadonlySet<string>,
): PackedPlace[] {
  if (ticked.size === 0) return []
  const drawn = [
    ...topics.flatMap(({ place, parts }) => [place, ...parts.map((part) => part.place)]),
    ...unfolded.flatMap(({ parts }) => parts.flatMap(({ notes }) => notes)),
  ]
  const isDrawn = new Set(drawn.map(({ name, value }) => `${name}=${value}`))
  return places
    .filter((place) => isTicked(place, ticked) && !isDrawn.has(`${place.name}=${place.value}`))
    .map((place) => packPlace(place, ticked))
}

type PartsProps = TreeProps & { most: number; id: string }

/** The domains of an exam, each with its notes. */
function Domains({ topics, most, ticked, id }: PartsProps) {
  const { shown, left } = largest(topics, most, ticked)
  if (shown.length === 0) return null
  const shared = Math.floor(MOST_NOTES_OF_ALL / Math.min(shown.length, most))
  return (
    <ul>
      {shown.map(({ place, notes }, index) => (
        <li key={place.value}>
          <PlaceRow place={packPlace(place, ticked)} id={`${id}-${index}`} />
          {notes.length > 0 && (
            <Notes notes={notes} most={Math.min(shared, MOST_NOTES)} ticked={ticked} id={`${id}-${index}-note`} />
          )}
        </li>
      ))}
      <More n={left} />
    </ul>
  )
}

type NotesProps = { notes: PickPlace[]; most: number; ticked: ReadonlySet<string>; id: string }

async function Notes({ notes, most, ticked, id }: NotesProps) {
  const t = await getTranslations('pick')
  const shown = notes.filter((note, index) => index < most || isTicked(note, ticked))
  return (
    <ul className="of-topic">
      <li>
        <details open={notes.some((note) => isTicked(note, ticked))}>
          <summary>
            <span className="text-sm text-ink-soft">{t('ofNotes', { n: notes.length })}</span>
          </summary>
          <ul>
            <PlaceRows places={shown.map((note) => packPlace(note, ticked))} id={id} />
            <More n={notes.length - shown.length} />
          </ul>
        </details>
      </li>
    </ul>
  )
}

type OtherProps = { topic: PickTopic; most: number; ticked: ReadonlySet<string>; id: string }

/** A topic that is not unfolded. Its parts are folded. */
async function OtherTopic({ topic, most, ticked, id }: OtherProps) {
  const t = await getTranslations('pick')
  const { place, parts } = topic
  if (parts.length === 0) {
    return (
      <li>
        <PlaceRow place={packPlace(place, ticked)} id={id} />
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
        <PlaceRow place={packPlace(place, ticked)} id={id} label={t('wholeTopic', { name: place.label })} />
        <Parts topics={parts} most={most} ticked={ticked} id={id} />
      </details>
    </li>
  )
}

function Parts({ topics, most, ticked, id }: PartsProps) {
  const { shown, left } = largest(topics, most, ticked)
  return (
    <ul>
      <PlaceRows places={shown.map(({ place }) => packPlace(place, ticked))} id={id} />
      <More n={left} />
    </ul>
  )
}

/** The largest of some topics and the ticked ones, in their order, and how many are left. */
function largest(topics: readonly PickTopic[], most: number, ticked: ReadonlySet<string>) {
  const kept = new Set(topics.toSorted((a, b) => b.place.items - a.place.items).slice(0, most))
  const shown = topics.filter((topic) => kept.has(topic) || hasTicked(topic, ticked))
  return { shown, left: topics.length - shown.length }
}

async function More({ n }: { n: number }) {
  const [t, site] = await Promise.all([getTranslations('pick'), getTranslations('site')])
  return n > 0 && <li className="none">{isSite() ? site('moreTopics', { n }) : t('more', { n })}</li>
}
