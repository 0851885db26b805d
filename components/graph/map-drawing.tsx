import { languageOf } from '@/components/language-of'
import { noteHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import { addressOf } from '@/lib/model/addresses/base-path'
import { pagePath } from '@/lib/model/addresses/static-site'
import type { NoteSlug } from '@/lib/model/ids'
import { GRAPH_SIZE } from '@/lib/model/notes/graph'
import type { GraphNote, MapView } from '@/lib/model/notes/graph-view'
import type { ShownMark } from '@/lib/model/study/home'
import { GraphKeys } from './graph-keys'
import { labelsOf } from './labels-of'

type Props = {
  view: MapView
  marks: ReadonlyMap<NoteSlug, ShownMark[]>
  locale: Locale
  label: string
  /** The name of a note for who does not see how it is drawn. */
  nameOf(title: string, stand: Stand): string
}

/** How a learner stands with a note: a question of it was missed last, or some was answered. */
type Stand = 'missed' | 'answered' | null

/**
 * A map of notes and links, drawn by the server. Each note is a link, so that it works without script; with script, the
 * map has one tab stop, and arrow keys go from note to note.
 */
export function MapDrawing({ view: { notes, links }, marks, locale, label, nameOf }: Props) {
  const labels = labelsOf(notes)
  return (
    <div className="graph-pan">
      {/* biome-ignore lint/a11y/useSemanticElements: no HTML element can be a group inside a drawing */}
      <svg
        className="map"
        viewBox={`0 0 ${GRAPH_SIZE.width} ${GRAPH_SIZE.height}`}
        role="group"
        aria-label={label}
        aria-describedby="graph-keys"
      >
        <path
          className="ties"
          d={links.map(([a, b]) => `M${notes[a]!.x} ${notes[a]!.y}L${notes[b]!.x} ${notes[b]!.y}`).join('')}
        />
        <path className="own-ties" />
        {notes.map((note) => (
          <NoteDot key={note.slug} note={note} stand={standOf(marks.get(note.slug))} locale={locale} nameOf={nameOf} />
        ))}
        <g className="names">
          {[...labels].map(([i, { text, dx }]) => (
            <text
              key={i}
              className={classesOf(notes[i]!)}
              x={notes[i]!.x + dx}
              y={notes[i]!.y + 4}
              textAnchor={dx < 0 ? 'end' : 'start'}
            >
              {text}
            </text>
          ))}
        </g>
      </svg>
      <GraphKeys links={links} />
    </div>
  )
}

type DotProps = { note: GraphNote; stand: Stand } & Pick<Props, 'locale' | 'nameOf'>

/**
 * A ring, filled once something of the note was answered, and with a red stroke while something is to do again; in pen if the
 * map is drawn around it.
 */
function NoteDot({ note: { slug, title, x, y, links, isFaint, isHere }, stand, locale, nameOf }: DotProps) {
  return (
    <a
      className={classesOf({ isFaint, isHere }, stand)}
      href={addressOf(pagePath(noteHref(locale, slug)))}
      aria-label={nameOf(title, stand)}
      aria-current={isHere ? 'true' : undefined}
      lang={stand === null ? languageOf(title) : undefined}
    >
      <title>{title}</title>
      <circle className="around" cx={x} cy={y} r="11" />
      <circle cx={x} cy={y} r={radiusOf(links)} />
      {stand === 'missed' && <path className="stroke" d={`M${x + 9} ${y - 11}L${x - 9} ${y + 11}`} />}
    </a>
  )
}

const classesOf = ({ isFaint, isHere }: Pick<GraphNote, 'isFaint' | 'isHere'>, stand: Stand = null) =>
  [stand, isFaint && 'faint', isHere && 'here'].filter(Boolean).join(' ') || undefined

function standOf(marks: readonly ShownMark[] | undefined): Stand {
  if (marks === undefined) return null
  return marks.some((mark) => mark === 'wrong' || mark === 'partly') ? 'missed' : 'answered'
}

/** From 4, growing ever more slowly: the area of a dot says how many links it has. */
const radiusOf = (links: number): number => Math.min(9, Math.round((3.6 + Math.sqrt(links)) * 10) / 10)
