import { getLocale, getTranslations } from 'next-intl/server'
import { graphHref } from '@/components/graph/graph-href'
import { languageOf } from '@/components/language-of'
import { noteHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { addressOf } from '@/lib/model/addresses/base-path'
import { isSite, pagePath } from '@/lib/model/addresses/static-site'
import type { ConceptPageView } from '@/lib/model/view'

const MIDDLE = { x: 170, y: 120 }
const AWAY = { x: 108, y: 88 }
/** The longest title that has room. */
const LONGEST = 11
/** Between titles left and right of the middle. */
const TITLE_GAP = 12
const HANGUL_OR_HAN = /[\p{Script=Hangul}\p{Script=Han}]/gu

/** A note in the middle of those that it is linked with. The lists at the end of the note have the same notes. */
export async function NotesAround({ page: { slug, title, around } }: { page: ConceptPageView }) {
  if (around.length === 0) return null
  const [locale, t] = await Promise.all([getLocale(), getTranslations('note')])
  const notes = around.map((note, i) => ({ ...note, ...placeOf(i, around.length) }))
  return (
    <section className="around-note" aria-labelledby="around">
      <h2 id="around">{t('around')}</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: no HTML element can be a group inside a drawing */}
      <svg className="map" viewBox="0 0 340 250" role="group" aria-label={t('aroundLabel')}>
        <path className="near" d={notes.map(({ x, y }) => `M${MIDDLE.x} ${MIDDLE.y}L${x} ${y}`).join('')} />
        {notes.map((note) => (
          <NoteBeside key={note.slug} {...note} href={addressOf(pagePath(noteHref(locale, note.slug)))} />
        ))}
        <NoteInMiddle title={shorten(title)} />
      </svg>
      <p className="around-links">
        {!isSite() && (
          <Link className="link" href={graphHref(locale, { kind: 'around', note: slug })}>
            {t('widerGraph')}
          </Link>
        )}
        <Link className="link" href={graphHref(locale, { kind: 'vault' })}>
          {t('wholeGraph')}
        </Link>
      </p>
    </section>
  )
}

function NoteBeside({ href, title, x, y }: { href: string; title: string; x: number; y: number }) {
  return (
    <a href={href} aria-label={title} lang={languageOf(title)}>
      <circle className="around" cx={x} cy={y} r="13" />
      <circle cx={x} cy={y} r="5" />
      <text x={besideMiddle(x, shorten(title))} y={isAbove(y) ? y - 11 : y + 21} textAnchor="middle">
        {shorten(title)}
      </text>
    </a>
  )
}

function NoteInMiddle({ title }: { title: string }) {
  const width = widthOf(title)
  return (
    <g className="here">
      <rect x={MIDDLE.x - width / 2} y={MIDDLE.y + 11} width={width} height="18" />
      <text x={MIDDLE.x} y={MIDDLE.y + 25} textAnchor="middle">
        {title}
      </text>
      <circle cx={MIDDLE.x} cy={MIDDLE.y} r="7" />
    </g>
  )
}

/** On an ellipse, the first at the upper right. */
function placeOf(i: number, of: number): { x: number; y: number } {
  const turn = ((i + 0.5) / of) * 2 * Math.PI
  return { x: Math.round(MIDDLE.x + AWAY.x * Math.sin(turn)), y: Math.round(MIDDLE.y - AWAY.y * Math.cos(turn)) }
}

/** Whether the title of a note stands above it. Beside the title in the middle, only there is room. */
const isAbove = (y: number) => y < MIDDLE.y + 21

/** Where the middle of a title is: over its note, but on one side of the drawing, as the other side has its own titles. */
function besideMiddle(x: number, title: string): number {
  if (x === MIDDLE.x) return x
  const half = widthOf(title) / 2
  const away = Math.max(Math.abs(x - MIDDLE.x), half + TITLE_GAP / 2)
  return Math.round(MIDDLE.x + Math.sign(x - MIDDLE.x) * Math.min(away, MIDDLE.x - half))
}

/** An estimate in units of the drawing, rather too wide, since a server has no fonts. */
function widthOf(title: string): number {
  const wide = title.match(HANGUL_OR_HAN)?.length ?? 0
  return wide * 13.5 + (title.length - wide) * 8.5
}

function shorten(title: string): string {
  const head = /^(.{2,}?)\s*[:：—]\s/u.exec(title)?.[1] ?? title
  const characters = [...head]
  const most = head.search(HANGUL_OR_HAN) >= 0 ? LONGEST : LONGEST * 1.5
  return characters.length <= most ? head : `${characters.slice(0, most).join('').trimEnd()}…`
}
