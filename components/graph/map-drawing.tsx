'use client'
import { otherLanguage } from '@/components/language-of'
import { noteHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import { say } from '@/components/messages/say'
import { addressOf } from '@/lib/model/addresses/base-path'
import { pagePath } from '@/lib/model/addresses/static-site'
import { GRAPH_SIZE } from '@/lib/model/notes/graph'
import { GraphKeys } from './graph-keys'
import { labelsOf } from './labels-of'
import { type Dot, type PackedDot, type Stand, unpackDot } from './packed-dots'

type Props = {
  dots: readonly PackedDot[]
  /** For each dot the later ones that it is linked with. */
  links: readonly (readonly number[])[]
  locale: Locale
  label: string
  /** The titles of notes with answers, which say how they are drawn. */
  words: Record<Stand, string>
}

/**
 * A map of notes and links. Each note is a link, so that it works without script; with script, the map has one tab stop, and
 * arrow keys go from note to note. Drawn by the browser as well, from data that have a fifth of the bytes of the drawing.
 */
export function MapDrawing({ dots, links, locale, label, words }: Props) {
  const notes = dots.map(unpackDot)
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
        <path className="ties" d={pathOf(notes, links)} />
        <path className="own-ties" />
        {notes.map((dot) => (
          <NoteDot key={dot.slug} dot={dot} locale={locale} words={words} />
        ))}
        <g className="names">
          {[...labelsOf(notes)].map(([dot, { text, dx }]) => (
            <text
              key={dot.slug}
              className={classesOf(dot)}
              x={dot.x + dx}
              y={dot.y + 4}
              textAnchor={dx < 0 ? 'end' : undefined}
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

/**
 * A ring, filled once something of the note was answered, and with a red stroke while something is to do again; in pen if the
 * map is drawn around it. Its title says the same in words.
 */
function NoteDot({ dot, locale, words }: { dot: Dot } & Pick<Props, 'locale' | 'words'>) {
  const { slug, title, x, y, links, stand, isHere } = dot
  return (
    <a
      className={classesOf(dot, stand)}
      href={addressOf(pagePath(noteHref(locale, slug)))}
      aria-current={isHere ? 'true' : undefined}
      lang={stand === null ? otherLanguage(title, locale) : undefined}
    >
      <title>{stand === null ? title : say(words[stand], { title })}</title>
      <path d={`M${x} ${y}h0`} />
      <circle cx={x} cy={y} r={radiusOf(links)} />
      {stand === 'missed' && <path className="stroke" d={`M${x + 9} ${y - 11}L${x - 9} ${y + 11}`} />}
    </a>
  )
}

/** The lines as one path: two that leave the same dot are one stroke through it. */
function pathOf(dots: readonly Dot[], links: Props['links']): string {
  const at = (i: number) => `${dots[i]!.x} ${dots[i]!.y}`
  return links
    .flatMap((ends, from) => ends.map((to, i) => (i % 2 === 0 ? `M${at(to)}L${at(from)}` : ` ${at(to)}`)))
    .join('')
}

const classesOf = ({ isFaint, isHere }: Pick<Dot, 'isFaint' | 'isHere'>, stand: Stand | null = null) =>
  [stand, isFaint && 'faint', isHere && 'here'].filter(Boolean).join(' ') || undefined

/** From 4, growing ever more slowly: the area of a dot says how many links it has. */
const radiusOf = (links: number): number => Math.min(9, Math.round((3.6 + Math.sqrt(links)) * 10) / 10)
