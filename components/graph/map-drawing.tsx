import { languageOf } from '@/components/language-of'
import { noteHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import { addressOf } from '@/lib/model/base-path'
import { GRAPH_SIZE } from '@/lib/model/graph'
import type { MapView } from '@/lib/model/graph-view'
import { pagePath } from '@/lib/model/static-site'
import { GraphKeys } from './graph-keys'
import { labelsOf } from './labels-of'

type Words = Record<'drawing' | 'region', string>

/**
 * A map of notes and links, drawn by the server. Each note is a link, so that it works without script; with script, the
 * map has one tab stop, and arrow keys go from note to note.
 */
export function MapDrawing({ view: { notes, links }, locale, words }: { view: MapView; locale: Locale; words: Words }) {
  const labels = labelsOf(notes)
  return (
    <div className="graph-pan">
      {/* biome-ignore lint/a11y/useSemanticElements: no HTML element can be a group inside a drawing */}
      <svg
        className="map"
        viewBox={`0 0 ${GRAPH_SIZE.width} ${GRAPH_SIZE.height}`}
        role="group"
        aria-label={words.drawing}
        aria-describedby="graph-keys"
      >
        <path
          className="ties"
          d={links.map(([a, b]) => `M${notes[a]!.x} ${notes[a]!.y}L${notes[b]!.x} ${notes[b]!.y}`).join('')}
        />
        <path className="own-ties" />
        {notes.map(({ slug, title, x, y, links: count }) => (
          <a key={slug} href={addressOf(pagePath(noteHref(locale, slug)))} aria-label={title} lang={languageOf(title)}>
            <title>{title}</title>
            <circle className="around" cx={x} cy={y} r="11" />
            <circle cx={x} cy={y} r={radiusOf(count)} />
          </a>
        ))}
        <g className="names">
          {[...labels].map(([i, { text, dx }]) => (
            <text key={i} x={notes[i]!.x + dx} y={notes[i]!.y + 4} textAnchor={dx < 0 ? 'end' : 'start'}>
              {text}
            </text>
          ))}
        </g>
      </svg>
      <GraphKeys links={links} />
    </div>
  )
}

/** From 4, growing ever more slowly: the area of a dot says how many links it has. */
export const radiusOf = (links: number): number => Math.min(9, Math.round((3.6 + Math.sqrt(links)) * 10) / 10)
